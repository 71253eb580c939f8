package dev.reprise.run.artifacts.type;

import dev.reprise.config.ConfigSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** See {@link ArtifactTypes#record(String, ConfigSchema)}. */
record RecordType<R>(String name, ConfigSchema<R> schema) implements ArtifactType<R> {

    @Override
    public void write(R value, OutputStream out) throws IOException {
        TextType.encode(schema.yaml(value), out);
    }

    @Override
    public R read(InputStream in) throws IOException {
        String yaml = TextType.decode(in);
        // A patch holds values only: an interpolation, which could ask for what the reader's environment holds, is
        // refused.
        schema.parsePatch(yaml);
        return schema.parse(yaml);
    }
}
