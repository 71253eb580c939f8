package dev.reprise.checkpoint.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;

/** The content of one entry on its way into the archive: counted and summed up. */
final class EntryOutput extends OutputStream {

    private final String name;
    private final OutputStream archive;
    private final CRC32 crc = new CRC32();
    private final byte[] single = new byte[1];
    private long size;
    private boolean closed;

    EntryOutput(String name, OutputStream archive) {
        this.name = name;
        this.archive = archive;
    }

    @Override
    public void write(int value) throws IOException {
        single[0] = (byte) value;
        write(single, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (closed) {
            throw new IOException("The entry '" + name + "' has ended. Write all of it before its writer returns.");
        }
        archive.write(bytes, offset, length);
        crc.update(bytes, offset, length);
        size += length;
    }

    /** Does nothing: a program that flushes after each number must not bring each number to the disk. */
    @Override
    public void flush() {}

    /** Ends the entry; the archive stays open. */
    @Override
    public void close() {
        closed = true;
    }

    long crc() {
        return crc.getValue();
    }

    long size() {
        return size;
    }
}
