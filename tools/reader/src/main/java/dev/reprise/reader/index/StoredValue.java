package dev.reprise.reader.index;

import dev.reprise.reader.value.ValueKind;
import dev.reprise.text.json.JsonReader;
import dev.reprise.text.json.JsonWriter;
import dev.reprise.text.value.OpenValue;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Values as the index keeps them, and back. */
final class StoredValue {

    private StoredValue() {}

    /** What stands in the column of a value of this kind: null, a {@code Long}, {@code Double} or {@code String}. */
    static @Nullable Object encode(ValueKind kind, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (kind) {
            case NULL -> null;
            case BOOLEAN -> (Boolean) value ? 1L : 0L;
            case INTEGER -> ((Number) value).longValue();
            // SQLite has no NaN: it is the FLOAT that is nothing.
            case FLOAT -> Double.isNaN(((Number) value).doubleValue()) ? null : ((Number) value).doubleValue();
            case TEXT -> value.toString();
            case LIST, MAP -> json(value);
            case TIME -> ((Instant) value).toEpochMilli();
            case DURATION -> ((Duration) value).toMillis();
        };
    }

    private static String json(Object value) {
        StringBuilder out = new StringBuilder();
        JsonWriter.append(out, value);
        return out.toString();
    }

    /** The value that {@link #encode} was given. */
    static @Nullable Object decode(ValueKind kind, @Nullable Object stored) {
        if (stored == null) {
            return kind == ValueKind.FLOAT ? Double.NaN : null;
        }
        return switch (kind) {
            case NULL -> null;
            case BOOLEAN -> ((Number) stored).longValue() != 0;
            case INTEGER -> ((Number) stored).longValue();
            case FLOAT -> ((Number) stored).doubleValue();
            case TEXT -> stored.toString();
            case LIST, MAP -> OpenValue.open(JsonReader.value(stored.toString(), "the index"));
            case TIME -> Instant.ofEpochMilli(((Number) stored).longValue());
            case DURATION -> Duration.ofMillis(((Number) stored).longValue());
        };
    }
}
