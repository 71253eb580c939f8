package dev.reprise.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The description of a sealed interface whose permitted records are chosen by name.
 *
 * @param <C> the sealed interface
 */
public non-sealed interface OptionSchema<C> extends Schema<C> {

    /** The key that names the option in a map: {@code {type: adam, lr: 0.001}}. */
    String TYPE_KEY = "type";

    /** The names of all options, in the order of the {@code permits} clause. */
    List<String> options();

    /** The schema of an option, or null if there is none of that name. */
    @Nullable
    RecordSchema<? extends C> option(String name);

    /** The name of the option that a value is. */
    String optionOf(C value);

    /** Older names of an option, by which it is still chosen. */
    default List<String> aliases(String option) {
        return List.of();
    }

    /** The present name of the option that a name chooses, be it an older one; a name that chooses none as it is. */
    default String presentName(String name) {
        if (option(name) == null) {
            for (String option : options()) {
                if (aliases(option).contains(name)) {
                    return option;
                }
            }
        }
        return name;
    }
}
