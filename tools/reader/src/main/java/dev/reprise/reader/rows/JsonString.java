package dev.reprise.reader.rows;

import dev.reprise.text.TextException;
import dev.reprise.text.json.JsonReader;
import dev.reprise.text.value.OpenValue;
import java.nio.charset.StandardCharsets;

/** The text between two quotes. */
final class JsonString {

    private JsonString() {}

    static String of(byte[] text, int start, int end) {
        String raw = new String(text, start, end - start, StandardCharsets.UTF_8);
        if (raw.indexOf('\\') < 0) {
            return raw;
        }
        try {
            return String.valueOf(OpenValue.open(JsonReader.value('"' + raw + '"', "row")));
        } catch (TextException e) {
            return raw; // an escape that is none: as it stands
        }
    }
}
