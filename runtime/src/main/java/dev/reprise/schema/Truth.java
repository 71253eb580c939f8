package dev.reprise.schema;

import org.jspecify.annotations.Nullable;

/** A boolean that can only be one: {@code @AssertTrue}, {@code @AssertFalse}. */
public record Truth(boolean wanted) implements Check {

    @Override
    public @Nullable String violation(Object value) {
        return value.equals(wanted) ? null : "must be " + wanted;
    }

    @Override
    public String text() {
        return Boolean.toString(wanted);
    }
}
