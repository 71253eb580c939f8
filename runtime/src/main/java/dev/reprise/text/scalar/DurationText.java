package dev.reprise.text.scalar;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;

/**
 * Durations as text: {@code 90s}, {@code 1h30m}, {@code 1.5h}, {@code 250ms}, {@code 0}, or ISO 8601 as
 * {@link Duration#parse} reads it. The units are d, h, m, s, ms, us and ns, larger ones first, each at most once; a day
 * has 24 hours.
 */
final class DurationText {

    private static final String[] UNITS = {"d", "h", "m", "s", "ms", "us", "ns"};
    private static final long SECOND = 1_000_000_000L;
    private static final long[] NANOS = {86_400 * SECOND, 3_600 * SECOND, 60 * SECOND, SECOND, 1_000_000, 1_000, 1};

    private final String text;
    private int at;
    private int lastUnit = -1;
    private Duration sum = Duration.ZERO;

    private DurationText(String text, int start) {
        this.text = text;
        this.at = start;
    }

    /**
     * Reads a duration.
     *
     * @throws IllegalArgumentException with the predicate of a sentence about the text
     */
    static Duration parse(String text) {
        boolean negative = text.startsWith("-");
        int start = negative || text.startsWith("+") ? 1 : 0;
        if (start == text.length()) {
            throw unreadable();
        }
        try {
            if (text.charAt(start) == 'P' || text.charAt(start) == 'p') {
                return Duration.parse(text);
            }
            Duration duration = new DurationText(text, start).sum();
            return negative ? duration.negated() : duration;
        } catch (DateTimeException e) {
            throw unreadable();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("is too large for a duration", e);
        }
    }

    private Duration sum() {
        if (text.length() - at == 1 && text.charAt(at) == '0') {
            return Duration.ZERO;
        }
        while (at < text.length()) {
            addPart();
        }
        return sum;
    }

    private void addPart() {
        int start = at;
        skipDigits();
        int point = at;
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            skipDigits();
        }
        int end = at;
        boolean number = end > start + (end > point ? 1 : 0);
        if (!number) {
            throw unreadable();
        }
        int unit = unit();
        if (unit <= lastUnit) {
            throw new IllegalArgumentException("names its units out of order. Write larger units first, each once");
        }
        lastUnit = unit;
        sum = sum.plus(end == point ? whole(start, end, unit) : fraction(start, end, unit));
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private Duration whole(int start, int end, int unit) {
        long count;
        try {
            count = Long.parseLong(text.substring(start, end));
        } catch (NumberFormatException e) {
            throw new ArithmeticException(e.getMessage());
        }
        return NANOS[unit] >= SECOND
                ? Duration.ofSeconds(Math.multiplyExact(count, NANOS[unit] / SECOND))
                : Duration.ofNanos(NANOS[unit]).multipliedBy(count);
    }

    private Duration fraction(int start, int end, int unit) {
        BigDecimal nanos = NumberText.bigDecimal(text.substring(start, end)).multiply(BigDecimal.valueOf(NANOS[unit]));
        if (nanos.stripTrailingZeros().scale() > 0) {
            throw new IllegalArgumentException("is finer than a nanosecond");
        }
        BigDecimal second = BigDecimal.valueOf(SECOND);
        BigDecimal seconds = nanos.divide(second, 0, RoundingMode.DOWN);
        long rest = nanos.subtract(seconds.multiply(second)).longValueExact();
        return Duration.ofSeconds(seconds.longValueExact(), rest);
    }

    private int unit() {
        int start = at;
        while (at < text.length() && text.charAt(at) >= 'a' && text.charAt(at) <= 'z') {
            at++;
        }
        String word = text.substring(start, at);
        for (int i = 0; i < UNITS.length; i++) {
            if (UNITS[i].equals(word)) {
                return i;
            }
        }
        if (word.isEmpty() && at == text.length()) {
            throw new IllegalArgumentException("has no unit. Write a duration such as 90s, 1h30m or 250ms");
        }
        throw unreadable();
    }

    private void skipDigits() {
        while (NumberText.isDigit(text, at)) {
            at++;
        }
    }

    private static IllegalArgumentException unreadable() {
        return new IllegalArgumentException(
                "is not a duration. Write a number with a unit out of d, h, m, s, ms, us, ns,"
                        + " such as 90s or 1h30m, or ISO 8601 such as PT1H30M");
    }
}
