package dev.reprise.reader.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates and durations as a query has them, to the millisecond. A date without an offset is in UTC. */
final class TimeLiteral {

    private static final String CLOCK = "\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?";

    private static final String NUMBER = "(?:\\d{1,18}(?:\\.\\d{0,18})?|\\.\\d{1,18})";

    /** A date with or without the time of day, of any digits. */
    static final Pattern DATE =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[Tt](" + CLOCK + ")([Zz]|[+-]\\d{2}:\\d{2})?)?");

    /** Numbers with units; no more of them than anyone needs. */
    static final Pattern DURATION = Pattern.compile("([+-]?)((?:" + NUMBER + "(?:ms|[wdhms])){1,12})");

    private static final Pattern PART = Pattern.compile("(" + NUMBER + ")(ms|[wdhms])");

    private static final Map<String, Long> MILLIS =
            Map.of("w", 604_800_000L, "d", 86_400_000L, "h", 3_600_000L, "m", 60_000L, "s", 1_000L, "ms", 1L);

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    private TimeLiteral() {}

    /** The time that a whole text is, or null. Between day and time may stand a space. */
    static @Nullable Instant inText(String text) {
        if (text.length() < 10 || text.length() > 40) {
            return null;
        }
        String joined = text.charAt(text.length() > 10 ? 10 : 0) == ' ' ? text.replaceFirst(" ", "T") : text;
        Matcher matcher = DATE.matcher(joined);
        return matcher.matches() ? time(matcher) : null;
    }

    /** The time that {@link #DATE} has found, or null if the calendar has no such day or hour. */
    static @Nullable Instant time(Matcher date) {
        try {
            LocalDate day = LocalDate.parse(date.group(1));
            LocalTime clock = date.group(2) == null ? LocalTime.MIDNIGHT : LocalTime.parse(date.group(2));
            String offset = date.group(3) == null ? "Z" : date.group(3).toUpperCase(Locale.ROOT);
            Instant time = day.atTime(clock).toInstant(ZoneOffset.of(offset));
            return inRange(time) ? time.truncatedTo(ChronoUnit.MILLIS) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The time before another, or null if it is beyond the years that a query can write. */
    static @Nullable Instant before(Instant now, Duration distance) {
        try {
            Instant time = now.minus(distance).truncatedTo(ChronoUnit.MILLIS);
            return inRange(time) ? time : null;
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    /** The duration that {@link #DURATION} has found, cut to milliseconds; null if it is beyond 292 million years. */
    static @Nullable Duration duration(Matcher duration) {
        BigDecimal sum = BigDecimal.ZERO;
        Matcher part = PART.matcher(duration.group(2));
        while (part.find()) {
            long unit = MILLIS.getOrDefault(part.group(2), 1L);
            sum = sum.add(new BigDecimal(part.group(1)).multiply(BigDecimal.valueOf(unit)));
        }
        if (sum.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            return null;
        }
        Duration found = Duration.ofMillis(sum.setScale(0, RoundingMode.DOWN).longValue());
        return "-".equals(duration.group(1)) ? found.negated() : found;
    }

    private static boolean inRange(Instant time) {
        return !time.isBefore(FIRST) && !time.isAfter(LAST);
    }
}
