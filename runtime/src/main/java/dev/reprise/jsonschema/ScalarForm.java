package dev.reprise.jsonschema;

import dev.reprise.schema.ScalarKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Single values: what a reader of YAML may take their text for. */
final class ScalarForm {

    /** What a plain text that is no null can be. */
    static final List<String> ANY = List.of("string", "number", "boolean");

    private ScalarForm() {}

    /** The description of a kind whose values are not just any text. */
    static Map<String, Object> of(ScalarKind kind) {
        return switch (kind) {
            case BOOLEAN -> anyOf(type("boolean"), integer(0L, 1L), text(TextPatterns.value(TextPatterns.BOOLEAN)));
            case BYTE -> whole((long) Byte.MIN_VALUE, (long) Byte.MAX_VALUE);
            case SHORT -> whole((long) Short.MIN_VALUE, (long) Short.MAX_VALUE);
            case INT -> whole((long) Integer.MIN_VALUE, (long) Integer.MAX_VALUE);
            case LONG -> whole(Long.MIN_VALUE, Long.MAX_VALUE);
            case BIG_INTEGER -> whole(null, null);
            case FLOAT, DOUBLE -> anyOf(type("number"), text(TextPatterns.value(TextPatterns.FLOATING)));
            case BIG_DECIMAL -> anyOf(type("number"), text(TextPatterns.value(TextPatterns.DECIMAL)));
            default -> named(kind);
        };
    }

    private static Map<String, Object> named(ScalarKind kind) {
        return switch (kind) {
            case CHAR -> anyOf(integer(0L, 9L), text("^[\\u0000-\\uffff]$|" + TextPatterns.INTERPOLATION));
            case URI ->
                anyOf(
                        formatted("uri-reference", "^" + TextPatterns.ASCII_URI + "$"),
                        type("number"),
                        text(TextPatterns.value(TextPatterns.URI)));
            case UUID ->
                anyOf(formatted("uuid", "^" + TextPatterns.UUID + "$"), text(TextPatterns.value(TextPatterns.UUID)));
            case DURATION -> anyOf(integer(0L, 0L), text(TextPatterns.value(TextPatterns.DURATION)));
            case INSTANT ->
                anyOf(
                        formatted("date-time", "^" + TextPatterns.INSTANT + "$"),
                        text(TextPatterns.value(TextPatterns.ANY_INSTANT)));
            case LOCAL_DATE ->
                anyOf(
                        formatted("date", "^" + TextPatterns.DATE + "$"),
                        text(TextPatterns.value(TextPatterns.ANY_DATE)));
            case CHARSET -> anyOf(integer(0L, null), text(TextPatterns.value(TextPatterns.CHARSET)));
            default -> type(ANY);
        };
    }

    private static Map<String, Object> whole(@Nullable Long min, @Nullable Long max) {
        return anyOf(integer(min, max), text(TextPatterns.value(TextPatterns.INTEGER)));
    }

    private static Map<String, Object> integer(@Nullable Long min, @Nullable Long max) {
        Map<String, Object> form = type("integer");
        if (min != null) {
            form.put("minimum", min);
        }
        if (max != null) {
            form.put("maximum", max);
        }
        return form;
    }

    private static Map<String, Object> formatted(String format, String pattern) {
        Map<String, Object> form = text(pattern);
        form.put("format", format);
        return form;
    }

    /** A text in which a pattern is found. */
    static Map<String, Object> text(String pattern) {
        Map<String, Object> form = type("string");
        form.put("pattern", pattern);
        return form;
    }

    /** Any value of a type, or of one among several. */
    static Map<String, Object> type(Object type) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("type", type);
        return form;
    }

    private static Map<String, Object> anyOf(Object... forms) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("anyOf", List.of(forms));
        return form;
    }
}
