package dev.reprise.problem;

import dev.reprise.text.Origin;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a configuration.
 *
 * @param subject what it is about: a dotted path such as {@code optimizer.lr}, or an argument or file as given
 * @param value the value as written, or null where it is not about a value
 * @param message what is wrong, what is allowed, and the way out
 * @param origin where it was written, or null where nobody wrote it
 */
public record Problem(
        String subject,
        @Nullable String value,
        String message,
        @Nullable Origin origin) {

    private static final int LONGEST_VALUE = 60;

    /** The subject with its value, as the first column of a report shows it: one line, cut where it is long. */
    String left() {
        if (value == null) {
            return subject;
        }
        String shown = value.isBlank() ? "'" + value + "'" : oneLine(value);
        if (shown.length() > LONGEST_VALUE) {
            shown = shown.substring(0, LONGEST_VALUE - 3) + "...";
        }
        return subject.isEmpty() ? shown : subject + " = " + shown;
    }

    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\t' -> line.append("\\t");
                default -> line.append(Character.isISOControl(c) ? '?' : c);
            }
        }
        return line.toString();
    }
}
