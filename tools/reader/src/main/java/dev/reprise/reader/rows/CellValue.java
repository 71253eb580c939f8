package dev.reprise.reader.rows;

import dev.reprise.reader.value.ValueKind;
import dev.reprise.text.TextException;
import dev.reprise.text.json.JsonReader;
import dev.reprise.text.value.OpenValue;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The value of a cell as a plain object. */
public final class CellValue {

    private CellValue() {}

    /** The value of a cell that a {@link RowSink} was given. */
    public static @Nullable Object of(ValueKind kind, long bits, byte[] text, int from, int to) {
        return switch (kind) {
            case NULL -> null;
            case BOOLEAN -> bits != 0;
            case INTEGER -> bits;
            case FLOAT -> Double.longBitsToDouble(bits);
            default -> parsed(new String(text, from, to - from, StandardCharsets.UTF_8));
        };
    }

    private static @Nullable Object parsed(String json) {
        try {
            return OpenValue.open(JsonReader.value(json, "row"));
        } catch (TextException e) {
            return json; // beyond the limits, or an escape that is none: as it stands
        }
    }
}
