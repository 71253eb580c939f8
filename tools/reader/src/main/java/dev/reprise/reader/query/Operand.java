package dev.reprise.reader.query;

import dev.reprise.reader.value.ValueKind;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One side of a comparison. Two operands are equal if they say the same, wherever they stand; {@code toString} writes one
 * as a query has it.
 */
public sealed interface Operand {

    /** Where it begins in the query, in UTF-16 units. */
    int position();

    /**
     * What a run has under a name.
     *
     * @param text the name without the backticks that odd characters need: {@code config.my-key.lr}
     */
    record Name(String text, int position) implements Operand {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Name name && text.equals(name.text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }

        @Override
        public String toString() {
            return NameText.of(text);
        }
    }

    /**
     * A value that stands in the query.
     *
     * @param value null, {@code Boolean}, {@code Long}, {@code Double}, {@code String}, {@code Instant} or {@code Duration}
     */
    record Literal(@Nullable Object value, int position) implements Operand {

        /**
         * @throws IllegalArgumentException if no query can hold such a value
         */
        public Literal {
            boolean written = value == null
                    || value instanceof Long
                    || value instanceof Double
                    || switch (ValueKind.of(value)) {
                        case BOOLEAN, TIME, DURATION -> true;
                        case TEXT -> value instanceof String;
                        default -> false;
                    };
            if (!written) {
                throw new IllegalArgumentException("A query cannot hold " + value);
            }
        }

        /**
         * The time that this stands for beside a time: its own, or that of a text which is a date such as
         * {@code '2026-11-01 10:00'}; null for every other value.
         */
        public @Nullable Instant time() {
            if (value instanceof String text) {
                return TimeLiteral.inText(text);
            }
            return value instanceof Instant time ? time : null;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Literal literal && Objects.equals(value, literal.value);
        }

        @Override
        public int hashCode() {
            return Objects.hashCode(value);
        }

        @Override
        public String toString() {
            return LiteralText.of(value);
        }
    }
}
