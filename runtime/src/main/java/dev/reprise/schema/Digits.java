package dev.reprise.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A number with no more digits than these; zeros at the end of a fraction do not count. Infinity and not-a-number have no
 * digits, and are refused.
 *
 * @param integer the most digits before the point
 * @param fraction the most digits after the point
 */
public record Digits(int integer, int fraction) implements Check {

    @Override
    public @Nullable String violation(Object value) {
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            if (Double.isNaN(number) || Double.isInfinite(number)) {
                return message();
            }
        }
        BigDecimal decimal = decimal(value);
        // In longs: the scale alone may be near the ends of an int.
        long before = decimal.precision() - (long) decimal.scale();
        boolean fits = decimal.signum() == 0
                || (before <= integer
                        && (decimal.scale() <= fraction
                                || decimal.stripTrailingZeros().scale() <= fraction));
        return fits ? null : message();
    }

    private static BigDecimal decimal(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal;
        }
        // The text of a double is the decimal that the user wrote, not the binary fraction.
        return value instanceof BigInteger integer ? new BigDecimal(integer) : new BigDecimal(value.toString());
    }

    private String message() {
        return "must have " + text();
    }

    @Override
    public String text() {
        String digits = integer == 1 ? " digit" : " digits";
        return fraction == 0
                ? "at most " + integer + digits + " and no fraction"
                : "at most " + integer + digits + " before and " + fraction + " after the point";
    }
}
