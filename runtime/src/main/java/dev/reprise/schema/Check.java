package dev.reprise.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A constraint on a component's value, with the meaning of the {@code jakarta.validation} annotation that it stands
 * for (Jakarta Bean Validation 3.1, section 8): an absent value satisfies every constraint.
 */
public sealed interface Check
        permits Check.Range, Check.Size, Check.NotBlank, Check.Matches, Digits, Each, Email, Moment, Truth, Worded {

    /**
     * What is wrong with a value, as the predicate of a sentence such as {@code must be positive}.
     *
     * @param value a value as bound, not absent
     * @return null if the value satisfies the constraint
     */
    @Nullable
    String violation(Object value);

    /** What is allowed, in a few words for a help page: {@code positive}, {@code >= 1}, {@code 1 to 5 long}. */
    String text();

    /** This constraint with other words for its violation: {@code message} of the annotation. */
    default Check saying(String message) {
        return new Worded(this, message);
    }

    /** {@code @Positive}. */
    static Check positive() {
        return new Range("0", false, null, false, "must be positive");
    }

    /** {@code @PositiveOrZero}. */
    static Check positiveOrZero() {
        return new Range("0", true, null, false, "must be positive or zero");
    }

    /** {@code @Negative}. */
    static Check negative() {
        return new Range(null, false, "0", false, "must be negative");
    }

    /** {@code @NegativeOrZero}. */
    static Check negativeOrZero() {
        return new Range(null, false, "0", true, "must be negative or zero");
    }

    /** {@code @Min} and {@code @DecimalMin}. */
    static Check min(String bound, boolean inclusive) {
        return new Range(bound, inclusive, null, false, "must be " + (inclusive ? "at least " : "more than ") + bound);
    }

    /** {@code @Max} and {@code @DecimalMax}. */
    static Check max(String bound, boolean inclusive) {
        return new Range(null, false, bound, inclusive, "must be " + (inclusive ? "at most " : "less than ") + bound);
    }

    /** {@code @Size}; {@code max} is {@link Integer#MAX_VALUE} for none. */
    static Check size(int min, int max) {
        return new Size(min, max);
    }

    /** {@code @NotEmpty}. */
    static Check notEmpty() {
        return new Size(1, Integer.MAX_VALUE);
    }

    /** {@code @NotBlank}. */
    static Check notBlank() {
        return new NotBlank();
    }

    /** {@code @Pattern}: the whole text must match; flags stand in the expression, as {@code (?i)}. */
    static Check matches(String regex) {
        return new Matches(regex);
    }

    /** {@code @Digits}. */
    static Check digits(int integer, int fraction) {
        return new Digits(integer, fraction);
    }

    /** {@code @Email}. */
    static Check email() {
        return new Email();
    }

    /** {@code @AssertTrue} and {@code @AssertFalse}. */
    static Check truth(boolean wanted) {
        return new Truth(wanted);
    }

    /** {@code @Past}, and {@code @PastOrPresent} with {@code orPresent}. */
    static Check past(boolean orPresent) {
        return new Moment(true, orPresent);
    }

    /** {@code @Future}, and {@code @FutureOrPresent} with {@code orPresent}. */
    static Check future(boolean orPresent) {
        return new Moment(false, orPresent);
    }

    /** A constraint on every element of a list or set: {@code List<@Positive Integer>}. */
    static Check each(Check check) {
        return new Each(Each.Part.ELEMENT, check);
    }

    /** A constraint on every key of a map: {@code Map<@NotBlank String, Integer>}. */
    static Check eachKey(Check check) {
        return new Each(Each.Part.KEY, check);
    }

    /** A constraint on every value of a map: {@code Map<String, @Min(1) Integer>}. */
    static Check eachValue(Check check) {
        return new Each(Each.Part.VALUE, check);
    }

    /** A number between bounds; a null bound is none. NaN lies in no range. */
    record Range(
            @Nullable String min,
            boolean minInclusive,
            @Nullable String max,
            boolean maxInclusive,
            String message) implements Check {

        @Override
        public @Nullable String violation(Object value) {
            return above(value) && below(value) ? null : message;
        }

        @Override
        public String text() {
            if (min == null) {
                return "0".equals(max) && !maxInclusive ? "negative" : (maxInclusive ? "<= " : "< ") + max;
            }
            if (max == null && min.equals("0") && !minInclusive) {
                return "positive";
            }
            String low = (minInclusive ? ">= " : "> ") + min;
            return max == null ? low : low + " and " + (maxInclusive ? "<= " : "< ") + max;
        }

        private boolean above(Object value) {
            if (min == null) {
                return true;
            }
            int order = compare(value, min);
            return order != UNORDERED && (order > 0 || (order == 0 && minInclusive));
        }

        private boolean below(Object value) {
            if (max == null) {
                return true;
            }
            int order = compare(value, max);
            return order != UNORDERED && (order < 0 || (order == 0 && maxInclusive));
        }

        private static final int UNORDERED = 2;

        private static int compare(Object value, String bound) {
            if (value instanceof Double || value instanceof Float) {
                double number = ((Number) value).doubleValue();
                if (Double.isNaN(number)) {
                    return UNORDERED;
                }
                if (Double.isInfinite(number)) {
                    return number > 0 ? 1 : -1;
                }
            }
            return Integer.signum(decimal(value).compareTo(new BigDecimal(bound)));
        }

        private static BigDecimal decimal(Object value) {
            if (value instanceof BigDecimal decimal) {
                return decimal;
            }
            if (value instanceof BigInteger integer) {
                return new BigDecimal(integer);
            }
            if (value instanceof Double || value instanceof Float) {
                // The decimal that the user wrote, not the binary fraction: 0.1f is not below @DecimalMin("0.1").
                return new BigDecimal(value.toString());
            }
            return BigDecimal.valueOf(((Number) value).longValue());
        }
    }

    /** The number of characters of a text, or of elements of a list, set or map. */
    record Size(int min, int max) implements Check {

        @Override
        public @Nullable String violation(Object value) {
            int size = sizeOf(value);
            if (size >= min && size <= max) {
                return null;
            }
            if (min == 1 && max == Integer.MAX_VALUE) {
                return "must not be empty";
            }
            String unit = value instanceof CharSequence ? " character" : " element";
            int last = max == Integer.MAX_VALUE ? min : max;
            return "must have " + bounds() + unit + (last == 1 ? "" : "s") + ", has " + size;
        }

        @Override
        public String text() {
            return min == 1 && max == Integer.MAX_VALUE ? "not empty" : bounds() + " long";
        }

        private String bounds() {
            if (max == Integer.MAX_VALUE) {
                return "at least " + min;
            }
            if (min == max) {
                return "exactly " + min;
            }
            return min == 0 ? "at most " + max : min + " to " + max;
        }

        private static int sizeOf(Object value) {
            if (value instanceof CharSequence text) {
                return text.length();
            }
            if (value instanceof Map<?, ?> map) {
                return map.size();
            }
            return ((Collection<?>) value).size();
        }
    }

    /** At least one character that is not white space. */
    record NotBlank() implements Check {

        @Override
        public @Nullable String violation(Object value) {
            return value.toString().isBlank() ? "must not be blank" : null;
        }

        @Override
        public String text() {
            return "not blank";
        }
    }

    /** The whole text matches a regular expression. */
    record Matches(String regex) implements Check {

        @Override
        public @Nullable String violation(Object value) {
            try {
                return Pattern.matches(regex, value.toString()) ? null : "must match " + regex;
            } catch (StackOverflowError e) {
                // Java goes a step deeper for each turn of a group; the text is to blame, not the program.
                return "is too long for the pattern " + regex;
            }
        }

        @Override
        public String text() {
            return "matching " + regex;
        }
    }
}
