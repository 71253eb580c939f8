package dev.reprise.cli.output;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times on the clock of whoever looks. */
public final class LocalTime {

    private static final DateTimeFormatter WHOLE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);
    private static final int NARROW = 100;

    private LocalTime() {}

    /** To the second. */
    public static String whole(Instant time) {
        return WHOLE.format(time.atZone(ZoneId.systemDefault()));
    }

    /** As much of it as lines of this width have room for. */
    public static String fit(Instant time, int width) {
        return width < NARROW ? SHORT.format(time.atZone(ZoneId.systemDefault())) : whole(time);
    }
}
