package dev.reprise.run.artifacts;

import java.io.IOException;
import java.io.OutputStream;

/** Passes bytes on, counting and digesting them; what a type does with its end is its own affair. */
final class DigestOutput extends OutputStream {

    private final OutputStream out;
    private final Digest digest = new Digest();
    private long size;

    DigestOutput(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        digest.add(bytes, offset, length);
        size += length;
    }

    long size() {
        return size;
    }

    String hex() {
        return digest.hex();
    }
}
