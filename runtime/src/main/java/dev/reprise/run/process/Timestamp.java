package dev.reprise.run.process;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Times as text, without the formatter classes that would cost every start of a run some milliseconds. */
public final class Timestamp {

    private Timestamp() {}

    /** {@code 2026-11-21_10-00-00}: fit for the name of a directory. */
    public static String forDirectory(LocalDateTime time) {
        return text(time, '_', '-').toString();
    }

    /** {@code 2026-11-21T10:00:00Z}: ISO 8601 in UTC, cut to the second. */
    public static String utc(Instant time) {
        LocalDateTime there = LocalDateTime.ofEpochSecond(time.getEpochSecond(), 0, ZoneOffset.UTC);
        return text(there, 'T', ':').append('Z').toString();
    }

    /** {@code 2026-11-21T10:00:00.123Z}: ISO 8601 in UTC, cut to the millisecond. */
    public static String precise(Instant time) {
        LocalDateTime there = LocalDateTime.ofEpochSecond(time.getEpochSecond(), 0, ZoneOffset.UTC);
        StringBuilder out = text(there, 'T', ':').append('.');
        digits(out, time.getNano() / 1_000_000, 3);
        return out.append('Z').toString();
    }

    private static StringBuilder text(LocalDateTime time, char beforeTime, char inTime) {
        StringBuilder out = new StringBuilder(20);
        digits(out, time.getYear(), 4);
        digits(out.append('-'), time.getMonthValue(), 2);
        digits(out.append('-'), time.getDayOfMonth(), 2);
        digits(out.append(beforeTime), time.getHour(), 2);
        digits(out.append(inTime), time.getMinute(), 2);
        digits(out.append(inTime), time.getSecond(), 2);
        return out;
    }

    private static void digits(StringBuilder out, int value, int width) {
        String text = Integer.toString(value);
        for (int i = text.length(); i < width; i++) {
            out.append('0');
        }
        out.append(text);
    }
}
