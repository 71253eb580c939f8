package dev.reprise.run.artifacts.type;

import dev.reprise.text.TextException;
import dev.reprise.text.json.JsonReader;
import dev.reprise.text.json.JsonWriter;
import dev.reprise.text.value.OpenValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** See {@link ArtifactTypes#JSON}. */
record JsonType() implements ArtifactType<Object> {

    @Override
    public String name() {
        return "json";
    }

    @Override
    public void write(Object value, OutputStream out) throws IOException {
        String json = JsonWriter.indented(value);
        try {
            JsonReader.value(json, "the value");
        } catch (TextException e) {
            throw new IllegalArgumentException(
                    "As JSON the value could not be read again: " + e.getMessage() + ". Save it with another type.", e);
        }
        TextType.encode(json, out);
    }

    @Override
    public Object read(InputStream in) throws IOException {
        try {
            Object value = OpenValue.open(JsonReader.value(TextType.decode(in), "the file"));
            if (value == null) {
                throw new IOException("it holds null, which is no artifact");
            }
            return value;
        } catch (TextException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
