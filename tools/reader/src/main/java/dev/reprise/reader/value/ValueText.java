package dev.reprise.reader.value;

import dev.reprise.text.json.JsonWriter;
import dev.reprise.text.scalar.FloatText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values in words and in plain trees. */
public final class ValueText {

    private static final double MILLIS = 1000.0;

    private ValueText() {}

    /** A value as messages show it, nothing left out: text in single quotes, numbers exactly. */
    public static String exact(@Nullable Object value) {
        if (value instanceof String text) {
            return "'" + text + "'";
        } else if (value instanceof Double number) {
            return number(number);
        } else if (value instanceof List || value instanceof Map) {
            return json(value);
        } else if (value instanceof Duration duration) {
            return number(seconds(duration)) + " s";
        }
        return String.valueOf(value);
    }

    /** A number, exactly and as short as may be; {@code nan}, {@code inf} and {@code -inf} as in queries. */
    public static String number(double number) {
        if (Double.isNaN(number)) {
            return "nan";
        } else if (Double.isInfinite(number)) {
            return number > 0 ? "inf" : "-inf";
        }
        return FloatText.json(number);
    }

    /** A value as JSON on one line, not finite numbers as the bare words of {@link JsonWriter}. */
    public static String json(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        JsonWriter.append(out, plain(value));
        return out.toString();
    }

    /** A value as JSON and YAML have it: times as text of ISO 8601, durations as seconds. */
    public static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Instant) {
            return value.toString();
        } else if (value instanceof Duration duration) {
            return seconds(duration);
        } else if (value instanceof List<?> list) {
            List<@Nullable Object> items = new ArrayList<>(list.size());
            list.forEach(item -> items.add(plain(item)));
            return items;
        } else if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> entries = new LinkedHashMap<>();
            map.forEach((key, item) -> entries.put(String.valueOf(key), plain(item)));
            return entries;
        }
        return value;
    }

    /** How long in seconds, to the millisecond. */
    public static double seconds(Duration duration) {
        return duration.toMillis() / MILLIS;
    }
}
