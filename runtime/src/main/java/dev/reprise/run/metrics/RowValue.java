package dev.reprise.run.metrics;

import java.io.File;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Single values that a program has at hand, as what JSON knows. */
final class RowValue {

    private RowValue() {}

    /**
     * A number, text, boolean or null that stands for the value.
     *
     * @throws IllegalArgumentException if there is none
     */
    static @Nullable Object plain(Object value) {
        if (value instanceof Float
                || value instanceof Boolean
                || value instanceof Short
                || value instanceof Byte
                || value instanceof BigInteger) {
            return value;
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Path path) {
            return path.toString().replace(File.separatorChar, '/');
        }
        if (isWritten(value)) {
            return value.toString();
        }
        return number(value);
    }

    private static boolean isWritten(Object value) {
        return value instanceof Character
                || value instanceof Instant
                || value instanceof Duration
                || value instanceof LocalDate
                || value instanceof UUID
                || value instanceof URI;
    }

    private static @Nullable Object number(Object value) {
        if (value instanceof OptionalDouble number) {
            return number.isPresent() ? number.getAsDouble() : null;
        }
        if (value instanceof OptionalInt number) {
            return number.isPresent() ? number.getAsInt() : null;
        }
        if (value instanceof OptionalLong number) {
            return number.isPresent() ? number.getAsLong() : null;
        }
        throw new IllegalArgumentException("It is a " + value.getClass().getName()
                + ". Allowed are numbers, strings, booleans, null, enum constants, times, lists, sets, arrays, maps and"
                + " Optionals of these: turn it into one of them first.");
    }
}
