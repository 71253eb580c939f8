package dev.reprise.text.interpolation;

import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;

/** Moments as text by a pattern of letters such as {@code %Y-%m-%d_%H-%M-%S}, those of C's {@code strftime}. */
public final class TimeText {

    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };

    private static final String[] DAYS = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

    private TimeText() {}

    /**
     * The moment in this pattern, in English whatever the locale. Known are <code>%Y %y %m %d %H %I %M %S %f %j %p %a %A
     * %b %B %z %Z %s %F %T %%</code>.
     *
     * @throws IllegalArgumentException if the pattern has another letter; the message is a sentence
     */
    public static String format(String pattern, ZonedDateTime time) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c != '%') {
                out.append(c);
            } else {
                i++;
                append(out, i < pattern.length() ? pattern.charAt(i) : ' ', time);
            }
        }
        return out.toString();
    }

    private static void append(StringBuilder out, char letter, ZonedDateTime time) {
        switch (letter) {
            case 'Y' -> number(out, time.getYear(), 4);
            case 'y' -> number(out, Math.floorMod(time.getYear(), 100), 2);
            case 'm' -> number(out, time.getMonthValue(), 2);
            case 'd' -> number(out, time.getDayOfMonth(), 2);
            case 'H' -> number(out, time.getHour(), 2);
            case 'I' -> number(out, time.get(ChronoField.CLOCK_HOUR_OF_AMPM), 2);
            case 'M' -> number(out, time.getMinute(), 2);
            case 'S' -> number(out, time.getSecond(), 2);
            case 'f' -> number(out, time.getNano() / 1000, 6);
            case 'j' -> number(out, time.getDayOfYear(), 3);
            case 's' -> out.append(time.toEpochSecond());
            case '%' -> out.append('%');
            case 'F' -> out.append(format("%Y-%m-%d", time));
            case 'T' -> out.append(format("%H:%M:%S", time));
            default -> words(out, letter, time);
        }
    }

    private static void words(StringBuilder out, char letter, ZonedDateTime time) {
        String month = MONTHS[time.getMonthValue() - 1];
        String day = DAYS[time.getDayOfWeek().getValue() - 1];
        switch (letter) {
            case 'B' -> out.append(month);
            case 'b' -> out.append(month, 0, 3);
            case 'A' -> out.append(day);
            case 'a' -> out.append(day, 0, 3);
            case 'p' -> out.append(time.getHour() < 12 ? "AM" : "PM");
            case 'Z' -> out.append(time.getZone());
            case 'z' -> out.append(offset(time.getOffset().getTotalSeconds() / 60));
            default ->
                throw new IllegalArgumentException("%" + letter + " means nothing here. Write letters such as"
                        + " %Y-%m-%d_%H-%M-%S, and %% for a percent sign");
        }
    }

    private static String offset(int minutes) {
        StringBuilder out = new StringBuilder().append(minutes < 0 ? '-' : '+');
        number(out, Math.abs(minutes) / 60, 2);
        number(out, Math.abs(minutes) % 60, 2);
        return out.toString();
    }

    private static void number(StringBuilder out, int value, int width) {
        String digits = Integer.toString(value);
        out.append("0".repeat(Math.max(0, width - digits.length()))).append(digits);
    }
}
