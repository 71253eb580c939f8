package dev.reprise.text.scalar;

import dev.reprise.schema.ScalarKind;
import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Single values as text, read by the declared type alone: {@code 007} is seven for an {@code int} and three characters
 * for a {@code String}.
 */
public final class ScalarText {

    private static final int UUID_LENGTH = 36;

    private ScalarText() {}

    /**
     * Reads a value. White space around it is ignored, except where it may be meant: in strings, characters, paths and
     * regular expressions. Nothing is rounded to fit: {@code 1.5} is no {@code int}, {@code 1e400} no {@code double}.
     *
     * <pre>{@code
     * ScalarText.parse(ScalarKind.INT, "1_000")         // 1000
     * ScalarText.parse(ScalarKind.DURATION, "1h30m")    // PT1H30M
     * }</pre>
     *
     * @return a value of the kind's Java type, boxed
     * @throws IllegalArgumentException if the text is no such value; the message is the predicate of a sentence that
     *     begins with the text, such as {@code is not a double. Write a number such as 3e-4}
     */
    public static Object parse(ScalarKind kind, String text) {
        return switch (kind) {
            case STRING -> text;
            case CHAR -> character(text);
            case PATH -> path(text);
            case PATTERN -> pattern(text);
            default -> stripped(kind, strip(text));
        };
    }

    /** Without white space around it, spaces that join words and the mark of a file's beginning included. */
    private static String strip(String text) {
        int start = 0;
        int end = text.length();
        if (end == 0 || (isGraph(text.charAt(0)) && isGraph(text.charAt(end - 1)))) {
            return text; // as nearly all are
        }
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isGraph(char c) {
        return c > ' ' && c <= '~';
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\u2007' || c == '\u202f' || c == '\ufeff';
    }

    private static Object stripped(ScalarKind kind, String text) {
        return switch (kind) {
            case BOOLEAN -> truth(text);
            case BYTE -> (byte) NumberText.integer(text, Byte.MIN_VALUE, Byte.MAX_VALUE);
            case SHORT -> (short) NumberText.integer(text, Short.MIN_VALUE, Short.MAX_VALUE);
            case INT -> (int) NumberText.integer(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case LONG -> NumberText.integer(text, Long.MIN_VALUE, Long.MAX_VALUE);
            case FLOAT -> NumberText.singleFloating(text);
            case DOUBLE -> NumberText.floating(text);
            case BIG_DECIMAL -> NumberText.bigDecimal(text);
            case BIG_INTEGER -> NumberText.bigInteger(text);
            case DURATION -> DurationText.parse(text);
            default -> named(kind, text);
        };
    }

    private static Object named(ScalarKind kind, String text) {
        return switch (kind) {
            case URI -> uri(text);
            case UUID -> uuid(text);
            case INSTANT -> instant(text);
            case LOCAL_DATE -> date(text);
            case CHARSET -> charset(text);
            default -> throw new AssertionError(kind);
        };
    }

    /**
     * The plain value that stands for a value in files: a {@code Boolean}, a number, or else a {@code String}.
     * {@link #parse} of its text gives an equal value back.
     *
     * @param value a value of the kind's Java type, boxed
     * @return a Boolean, Byte, Short, Integer, Long, BigInteger, Float, Double or String
     */
    public static Object plain(ScalarKind kind, Object value) {
        return switch (kind) {
            case BOOLEAN, BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, STRING, BIG_INTEGER -> value;
            case PATH -> portable((Path) value);
            case PATTERN -> PatternText.of((Pattern) value);
            case CHARSET -> ((Charset) value).name();
            case CHAR, BIG_DECIMAL, URI, UUID, DURATION, INSTANT, LOCAL_DATE -> value.toString();
        };
    }

    private static Boolean truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "y", "1" -> Boolean.TRUE;
            case "false", "no", "off", "n", "0" -> Boolean.FALSE;
            default -> throw new IllegalArgumentException("is not a boolean. Write true or false");
        };
    }

    private static Character character(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException("is not a single character");
        }
        return text.charAt(0);
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("is not a path: " + e.getReason(), e);
        }
    }

    private static String portable(Path path) {
        String text = path.toString();
        return File.separatorChar == '/' ? text : text.replace(File.separatorChar, '/');
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            String place = e.getIndex() < 0 ? "" : " at character " + (e.getIndex() + 1);
            throw new IllegalArgumentException("is not a URI: " + e.getReason() + place, e);
        }
    }

    private static UUID uuid(String text) {
        boolean form = text.length() == UUID_LENGTH;
        for (int i = 0; form && i < UUID_LENGTH; i++) {
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            form = hyphen ? text.charAt(i) == '-' : text.charAt(i) < 128 && Character.digit(text.charAt(i), 16) >= 0;
        }
        if (!form) {
            throw new IllegalArgumentException(
                    "is not a UUID. Write 36 characters such as 123e4567-e89b-12d3-a456-426614174000");
        }
        return UUID.fromString(text);
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return instantWithoutSeconds(text);
        }
    }

    /** ISO 8601 lets a time end with its minutes, which {@link Instant#parse} does not read. */
    private static Instant instantWithoutSeconds(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "is not an instant. Write date, time and offset such as 2024-01-31T12:00:00Z", e);
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("is not a date. Write a date such as 2024-01-31", e);
        }
    }

    private static Charset charset(String text) {
        try {
            return Charset.forName(text);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new IllegalArgumentException("is not a charset that this JVM knows. Write a name such as UTF-8", e);
        }
    }

    private static Pattern pattern(String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            String place = e.getIndex() < 0 ? "" : " at character " + (e.getIndex() + 1);
            throw new IllegalArgumentException("is not a regular expression: " + e.getDescription() + place, e);
        }
    }
}
