package dev.reprise.reader.value;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order of all values, whatever their kinds: booleans (false first), numbers by their exact value and NaN after them,
 * times, durations, texts by code point, lists item by item, maps by what they look like, null.
 */
public final class ValueOrder implements Comparator<@Nullable Object> {

    /** The only one. */
    public static final ValueOrder INSTANCE = new ValueOrder();

    private static final double TWO_TO_63 = 0x1p63;

    private ValueOrder() {}

    @Override
    public int compare(@Nullable Object left, @Nullable Object right) {
        int byKind = Integer.compare(rank(left), rank(right));
        if (byKind != 0 || left == null || right == null) {
            return byKind;
        }
        if (left instanceof Number a && right instanceof Number b) {
            return numbers(a, b);
        } else if (left instanceof List<?> a && right instanceof List<?> b) {
            return lists(a, b);
        } else if (left instanceof Boolean a && right instanceof Boolean b) {
            return a.compareTo(b);
        } else if (left instanceof Instant a && right instanceof Instant b) {
            return a.compareTo(b);
        } else if (left instanceof Duration a && right instanceof Duration b) {
            return a.compareTo(b);
        }
        return texts(left.toString(), right.toString());
    }

    private static int rank(@Nullable Object value) {
        return switch (ValueKind.of(value)) {
            case BOOLEAN -> 0;
            case INTEGER, FLOAT -> 1;
            case TIME -> 2;
            case DURATION -> 3;
            case TEXT -> 4;
            case LIST -> 5;
            case MAP -> 6;
            case NULL -> 7;
        };
    }

    /** Compares numbers as they are, without rounding either: 2<sup>53</sup> + 1 is more than 2<sup>53</sup> as a double. */
    private static int numbers(Number a, Number b) {
        boolean wholeA = a instanceof Long || a instanceof Integer;
        boolean wholeB = b instanceof Long || b instanceof Integer;
        if (wholeA && wholeB) {
            return Long.compare(a.longValue(), b.longValue());
        } else if (wholeA) {
            return mixed(a.longValue(), b.doubleValue());
        } else if (wholeB) {
            return -mixed(b.longValue(), a.doubleValue());
        }
        return Double.compare(a.doubleValue() + 0.0, b.doubleValue() + 0.0); // + 0.0: there is one zero
    }

    private static int mixed(long whole, double other) {
        if (Double.isNaN(other) || other >= TWO_TO_63) {
            return -1;
        } else if (other < -TWO_TO_63) {
            return 1;
        }
        int byWhole = Long.compare(whole, (long) other);
        return byWhole != 0 ? byWhole : Double.compare(0.0, other - (long) other + 0.0);
    }

    private int lists(List<?> left, List<?> right) {
        Iterator<?> others = right.iterator();
        for (Object item : left) {
            if (!others.hasNext()) {
                return 1;
            }
            int byItem = compare(item, others.next());
            if (byItem != 0) {
                return byItem;
            }
        }
        return others.hasNext() ? -1 : 0;
    }

    /** By code point: the halves of a pair are less than the characters from U+E000 on, but the pair is more. */
    private static int texts(String left, String right) {
        int common = Math.min(left.length(), right.length());
        for (int i = 0; i < common; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                boolean pair = Character.isSurrogate(a) != Character.isSurrogate(b) && Math.max(a, b) > '\udfff';
                return pair ? Character.compare(b, a) : Character.compare(a, b);
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}
