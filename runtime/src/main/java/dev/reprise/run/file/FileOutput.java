package dev.reprise.run.file;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/**
 * The stream into a file that {@link AtomicFile} is writing: buffered, aware of its position, and able to patch what it
 * has already written, for formats that put lengths and checksums before the content.
 *
 * <p>An interrupt of the thread does not end it, as it would end a {@link java.nio.channels.FileChannel}: a program
 * that saves a last checkpoint because it was interrupted gets that checkpoint. Not for use by several threads.
 */
public final class FileOutput extends OutputStream {

    private final RandomAccessFile file;
    private final byte[] buffer;
    private int buffered;
    private long written;

    /**
     * Opens an existing, empty file.
     *
     * @param bufferSize in bytes; 0 passes everything on as it comes
     */
    FileOutput(Path path, int bufferSize) throws IOException {
        this.file = new RandomAccessFile(path.toFile(), "rw");
        this.buffer = new byte[bufferSize];
    }

    /** How many bytes were written up to here. */
    public long position() {
        return written + buffered;
    }

    @Override
    public void write(int value) throws IOException {
        if (buffered == buffer.length) {
            write(new byte[] {(byte) value}, 0, 1);
        } else {
            buffer[buffered++] = (byte) value;
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (length > buffer.length - buffered) {
            flush();
        }
        if (length < buffer.length) {
            System.arraycopy(bytes, offset, buffer, buffered, length);
            buffered += length;
        } else {
            file.write(bytes, offset, length);
            written += length;
        }
    }

    /**
     * Replaces bytes that were written before; the position stays.
     *
     * @param start position of the first byte to replace
     * @throws IllegalArgumentException if some of the bytes to replace were not written yet
     */
    public void patch(long start, byte[] bytes) throws IOException {
        if (start < 0 || start > position() - bytes.length) {
            throw new IllegalArgumentException(
                    "Cannot patch " + bytes.length + " bytes at " + start + ": written are " + position() + ".");
        }
        if (start >= written) {
            System.arraycopy(bytes, 0, buffer, (int) (start - written), bytes.length);
            return;
        }
        flush();
        file.seek(start);
        file.write(bytes);
        file.seek(written);
    }

    /** Hands what is buffered to the operating system, which is not yet the disk. */
    @Override
    public void flush() throws IOException {
        if (buffered > 0) {
            file.write(buffer, 0, buffered);
            written += buffered;
            buffered = 0;
        }
    }

    /** Only flushes: the file stays open until {@link AtomicFile} has forced it to disk. */
    @Override
    public void close() throws IOException {
        flush();
    }

    /** Forces everything to disk. */
    void force() throws IOException {
        flush();
        file.getFD().sync();
    }

    /** Closes the file without writing what is buffered. */
    void release() throws IOException {
        file.close();
    }
}
