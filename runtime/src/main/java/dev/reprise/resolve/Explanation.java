package dev.reprise.resolve;

import dev.reprise.schema.Check;
import dev.reprise.schema.ValueType;
import dev.reprise.text.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one value of a config came about.
 *
 * <pre>{@code
 * for (Explanation value : Resolver.of(schema).with(Layer.args("epochs=5")).explain("epochs")) {
 *     value.steps().get(0).origin(); // arg 1
 * }
 * }</pre>
 *
 * @param path the dotted path of the value
 * @param type the declared type
 * @param checks the constraints on it
 * @param value the value, as it will be read where it can be read, else as it was written; null where there is none
 * @param defaultText the value that it would have if nobody set it; null where there is none
 * @param doc the documentation of the component, or empty
 * @param isPart whether the value is shown inside another one as well, as an element of a list is
 * @param steps who set it, the last one first: the first step that is not dropped is the one that counts
 */
public record Explanation(
        String path,
        ValueType<?> type,
        List<Check> checks,
        @Nullable String value,
        @Nullable String defaultText,
        String doc,
        boolean isPart,
        List<Step> steps) {

    /** Copies the lists. */
    public Explanation {
        checks = List.copyOf(checks);
        steps = List.copyOf(steps);
    }

    /**
     * One time that the value was set.
     *
     * @param text the value that was set
     * @param origin where
     * @param fate what became of it where a later step did not just replace it, such as {@code dropped: optimizer=adam
     *     (arg 2)}; else empty
     */
    public record Step(String text, Origin origin, String fate) {

        /** Whether it is a declared default rather than what somebody set. */
        public boolean isDefault() {
            return origin.isDefault();
        }
    }
}
