package dev.reprise.cli.output;

import java.util.Locale;

/** Sizes of files as people say them. */
public final class ByteText {

    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB"};
    private static final double STEP = 1000;
    private static final double WHOLE = 10;

    private ByteText() {}

    /** Such as {@code 3.4 MB}, by thousands. */
    public static String of(long bytes) {
        double number = bytes;
        int unit = 0;
        while (number >= STEP && unit < UNITS.length - 1) {
            number /= STEP;
            unit++;
        }
        String digits = unit == 0 || number >= WHOLE ? "%.0f" : "%.1f";
        return String.format(Locale.ROOT, digits, number) + " " + UNITS[unit];
    }
}
