package dev.reprise.run.artifacts.type;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** See {@link ArtifactTypes#BYTES}. */
record BytesType() implements ArtifactType<byte[]> {

    @Override
    public String name() {
        return "bytes";
    }

    @Override
    public void write(byte[] value, OutputStream out) throws IOException {
        out.write(value);
    }

    @Override
    public byte[] read(InputStream in) throws IOException {
        return in.readAllBytes();
    }
}
