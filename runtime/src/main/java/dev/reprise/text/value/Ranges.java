package dev.reprise.text.value;

import dev.reprise.text.Node;
import dev.reprise.text.notation.WordText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in equal steps. Each is computed from the decimals as they are written, start + i * step, so that nothing
 * drifts: {@code range(0, 1, 0.1)} has ten numbers, and its fourth is {@code 0.3}.
 */
public final class Ranges {

    private Ranges() {}

    /** How many numbers a range has. */
    public static BigInteger size(Node.Range range) {
        BigDecimal step = decimal(range.step());
        BigDecimal distance = decimal(range.stop()).subtract(decimal(range.start()));
        if (distance.signum() * step.signum() <= 0) {
            return BigInteger.ZERO;
        }
        return distance.divide(step, 0, RoundingMode.CEILING).toBigInteger();
    }

    /** The number at an index, as a word. */
    public static Node.Scalar get(Node.Range range, long index) {
        BigDecimal value = decimal(range.start()).add(decimal(range.step()).multiply(BigDecimal.valueOf(index)));
        return word(range, value, isWhole(range));
    }

    static Node of(Call call) {
        List<@Nullable Node> parts = call.bind(1, "start", "stop", "step");
        Node.Scalar first = Casts.number(call, parts.get(0));
        Node stop = parts.get(1);
        Node step = parts.get(2);
        boolean isStopOnly = stop == null || OpenValue.isNull(stop);
        return checked(
                call,
                new Node.Range(
                        isStopOnly ? word(call, "0") : first,
                        isStopOnly ? first : Casts.number(call, stop),
                        step == null ? word(call, "1") : Casts.number(call, step),
                        false,
                        List.of(),
                        call.origin()));
    }

    private static Node.Scalar word(Call call, String text) {
        return new Node.Scalar(text, Node.Style.WORD, call.origin());
    }

    /** The range, if it ends. */
    static Node.Range checked(Call call, Node.Range range) {
        for (Node.Scalar part : List.of(range.start(), range.stop(), range.step())) {
            if (Casts.typed(part) instanceof Double number && (number.isNaN() || number.isInfinite())) {
                throw call.failure("would never end with " + part.text() + "; give it numbers");
            }
        }
        if (decimal(range.step()).signum() == 0) {
            throw call.failure("would never end with the step 0");
        }
        return range;
    }

    /** The same numbers from the other end. */
    static Node.Range reversed(Node.Range range) {
        BigInteger size = size(range);
        if (size.signum() == 0) {
            return range;
        }
        BigDecimal step = decimal(range.step());
        BigDecimal start = decimal(range.start());
        BigDecimal last = start.add(step.multiply(new BigDecimal(size.subtract(BigInteger.ONE))));
        boolean isWhole = isWhole(range);
        // Half a step is enough behind the end, and no rounding of the sum can reach it.
        BigDecimal stop = start.subtract(isWhole ? step : step.divide(BigDecimal.valueOf(2)));
        return new Node.Range(
                word(range, last, isWhole),
                word(range, stop, isWhole),
                word(range, step.negate(), isWhole),
                range.shuffled(),
                range.tags(),
                range.origin());
    }

    static boolean isAscending(Node.Range range) {
        return decimal(range.step()).signum() > 0;
    }

    private static boolean isWhole(Node.Range range) {
        return !(Casts.typed(range.start()) instanceof Double
                || Casts.typed(range.stop()) instanceof Double
                || Casts.typed(range.step()) instanceof Double);
    }

    private static Node.Scalar word(Node.Range range, BigDecimal value, boolean isWhole) {
        String text = isWhole ? value.toBigInteger().toString() : WordText.number(value.doubleValue());
        return new Node.Scalar(text, Node.Style.WORD, range.origin());
    }

    private static BigDecimal decimal(Node.Scalar number) {
        Object value = Casts.typed(number);
        return new BigDecimal(value instanceof Double decimal ? WordText.number(decimal) : String.valueOf(value));
    }
}
