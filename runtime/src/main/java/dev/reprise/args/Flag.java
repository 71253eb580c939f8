package dev.reprise.args;

import org.jspecify.annotations.Nullable;

/**
 * A flag of a program's command line: {@code --name}, {@code --name VALUE} or {@code --name[=VALUE]}.
 *
 * <p>A value that may be left out is written {@code --name=VALUE}, or as the next argument where that could not be
 * anything else: {@code --explain epochs} asks for a key, {@code --explain epochs=5} asks for all of them, with an
 * override beside it.
 *
 * @param name the name without dashes
 * @param value what to call its value in a usage line, or null if it takes none
 * @param optional whether the value may be left out
 * @param doc one line for the usage
 */
public record Flag(String name, @Nullable String value, boolean optional, String doc) {

    /** A flag that always has a value, or never. */
    public Flag(String name, @Nullable String value, String doc) {
        this(name, value, false, doc);
    }

    /** A flag whose value may be left out. */
    public static Flag optional(String name, String value, String doc) {
        return new Flag(name, value, true, doc);
    }

    /** As a usage line has it: {@code --config FILE}, {@code --explain [KEY]}. */
    public String shown() {
        if (value == null) {
            return "--" + name;
        }
        return "--" + name + (optional ? " [" + value + "]" : " " + value);
    }
}
