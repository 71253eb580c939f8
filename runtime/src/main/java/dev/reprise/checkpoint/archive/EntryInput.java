package dev.reprise.checkpoint.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Objects;

/** A part of a file as a stream of its own: buffered, and independent of every other reader of the file. */
final class EntryInput extends InputStream {

    private static final int BUFFER_SIZE = 1 << 16;

    private final FileChannel channel;
    private final ByteBuffer buffer;
    private long position;
    private long unread;

    /**
     * A stream over a part of a file.
     *
     * @param unread the length of the part; the stream fails if the file ends before
     */
    EntryInput(FileChannel channel, long position, long unread) {
        this.channel = channel;
        this.position = position;
        this.unread = unread;
        this.buffer = ByteBuffer.allocate((int) Math.min(unread, BUFFER_SIZE)).limit(0);
    }

    @Override
    public int read() throws IOException {
        if (!buffer.hasRemaining() && !refill()) {
            return -1;
        }
        return buffer.get() & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length == 0) {
            return 0;
        }
        if (!buffer.hasRemaining() && length >= buffer.capacity()) {
            return readThrough(bytes, offset, length);
        }
        if (!buffer.hasRemaining() && !refill()) {
            return -1;
        }
        int count = Math.min(length, buffer.remaining());
        buffer.get(bytes, offset, count);
        return count;
    }

    @Override
    public long skip(long count) {
        long skipped = Math.max(0, Math.min(count, buffer.remaining() + unread));
        int buffered = (int) Math.min(skipped, buffer.remaining());
        buffer.position(buffer.position() + buffered);
        position += skipped - buffered;
        unread -= skipped - buffered;
        return skipped;
    }

    @Override
    public int available() {
        return (int) Math.min(buffer.remaining() + unread, Integer.MAX_VALUE);
    }

    private boolean refill() throws IOException {
        buffer.clear();
        buffer.limit((int) Math.min(unread, buffer.capacity()));
        boolean any = fill(buffer) > 0;
        buffer.flip();
        return any;
    }

    private int readThrough(byte[] bytes, int offset, int length) throws IOException {
        int count = fill(ByteBuffer.wrap(bytes, offset, (int) Math.min(length, unread)));
        return count == 0 ? -1 : count;
    }

    /** Reads some bytes; none only at the end of the part. */
    private int fill(ByteBuffer target) throws IOException {
        if (unread == 0) {
            return 0;
        }
        int count = channel.read(target, position);
        if (count < 0) {
            throw new EOFException("The file has become shorter while it is read.");
        }
        position += count;
        unread -= count;
        return count;
    }
}
