package dev.reprise.schema;

import org.jspecify.annotations.Nullable;

/**
 * A constraint whose violation the config's author has put into words.
 *
 * @param check what is asked for
 * @param message what is said of a value that fails it
 */
public record Worded(Check check, String message) implements Check {

    @Override
    public @Nullable String violation(Object value) {
        return check.violation(value) == null ? null : message;
    }

    @Override
    public String text() {
        return check.text();
    }
}
