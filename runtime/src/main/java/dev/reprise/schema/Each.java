package dev.reprise.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A constraint on every element of a list or set, or on every key or value of a map; a resolve reports each part that
 * fails it at that part's own path. An element that is an empty {@code Optional} satisfies every constraint.
 *
 * <pre>{@code
 * Check.each(Check.positive())               // List<@Positive Integer>
 * Check.each(Check.each(Check.notBlank()))   // List<List<@NotBlank String>>
 * }</pre>
 *
 * @param part what it is about
 * @param check what is asked of it
 */
public record Each(Part part, Check check) implements Check {

    /** The parts of a list, set or map. */
    public enum Part {
        ELEMENT("each "),
        KEY("each key "),
        VALUE("each value ");

        private final String words;

        Part(String words) {
            this.words = words;
        }
    }

    /** What the constraints on a whole ask of its parts; empty if they ask nothing. */
    public static List<Check> of(Part part, List<Check> checks) {
        List<Check> inner = List.of();
        for (Check check : checks) {
            if (check instanceof Each each && each.part == part) {
                inner = inner.isEmpty() ? new ArrayList<>() : inner;
                inner.add(each.check);
            }
        }
        return inner;
    }

    /** What is wrong with the first part that fails, as {@code has a value that must be positive}. */
    @Override
    public @Nullable String violation(Object value) {
        for (Object inner : parts(value)) {
            Object present = inner instanceof Optional<?> optional ? optional.orElse(null) : inner;
            String violation = present == null ? null : check.violation(present);
            if (violation != null) {
                return (part == Part.KEY ? "has a key that " : "has a value that ") + violation;
            }
        }
        return null;
    }

    private Collection<?> parts(Object value) {
        if (value instanceof Map<?, ?> map) {
            return part == Part.KEY ? map.keySet() : map.values();
        }
        return (Collection<?>) value;
    }

    @Override
    public String text() {
        return part.words + check.text();
    }
}
