package dev.reprise.checkpoint.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Verifies that a file is, bit for bit, what {@link ArchiveWriter} wrote: what the directory at its end says, written
 * again, must give every record of the file, the records and contents must follow each other without a gap, and every
 * content must have its checksum. What a directory says is used for nothing before it is checked.
 */
final class ArchiveVerifier {

    private static final byte[] FIRST_NAME = ArchiveWriter.FIRST_ENTRY.getBytes(StandardCharsets.UTF_8);
    private static final int METHOD_OFFSET = 8;
    private static final int CENTRAL_METHOD_OFFSET = 10;
    private static final int NAME_OFFSET = 30;
    private static final int BUFFER_SIZE = 1 << 20;

    private final Path file;
    private final FileChannel channel;
    private final long length;

    ArchiveVerifier(Path file, FileChannel channel) throws IOException {
        this.file = file;
        this.channel = channel;
        this.length = channel.size();
    }

    /** All entries by name, in the order of the file. */
    Map<String, ArchiveEntry> verify() throws IOException {
        requireCheckpoint();
        ZipRecords.Directory directory = readEnd();
        Map<String, ArchiveEntry> entries = readDirectory(directory);
        byte[] buffer = new byte[(int) Math.min(directory.offset(), BUFFER_SIZE)];
        for (ArchiveEntry entry : entries.values()) {
            verifyLocalHeader(entry);
            verifyContent(entry, buffer);
        }
        return entries;
    }

    /** Tells other files from damaged ones: people give the wrong file more often than a disk loses a bit. */
    private void requireCheckpoint() throws IOException {
        byte[] head = read(0, (int) Math.min(length, NAME_OFFSET + FIRST_NAME.length));
        if (head.length == 0) {
            throw damaged("it is empty");
        }
        boolean zip = head[0] == 'P' && (head.length == 1 || head[1] == 'K');
        if (zip && head.length < NAME_OFFSET + FIRST_NAME.length) {
            throw damaged("it ends after " + length + " bytes");
        }
        boolean named = head.length > NAME_OFFSET
                && Arrays.equals(head, NAME_OFFSET, head.length, FIRST_NAME, 0, FIRST_NAME.length);
        if (!named) {
            String kind = zip ? "a ZIP file whose first entry is not " + ArchiveWriter.FIRST_ENTRY : "no ZIP file";
            throw DamagedArchiveException.foreign(file, kind);
        }
        requireStored(head, METHOD_OFFSET);
    }

    private void requireStored(byte[] header, int methodOffset) throws IOException {
        if (header[methodOffset] != 0 || header[methodOffset + 1] != 0) {
            throw DamagedArchiveException.foreign(
                    file, "a ZIP file with compressed entries, and checkpoints store theirs uncompressed");
        }
    }

    private ZipRecords.Directory readEnd() throws IOException {
        if (length < ZipRecords.END_LENGTH) {
            throw cutOff();
        }
        byte[] tail = readTail(ZipRecords.MAX_END_LENGTH);
        int end = tail.length - ZipRecords.END_LENGTH;
        if (ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).getInt(end) != ZipRecords.END_SIGNATURE) {
            throw cutOff();
        }
        ZipRecords.Directory directory = ZipRecords.directory(tail);
        if (directory.count() < 1
                || directory.size() < 0
                || directory.offset() < 0
                || directory.size() > length
                || directory.offset() > length) {
            throw damaged("its end record is wrong");
        }
        byte[] expected = ZipRecords.end(directory);
        if (directory.offset() + directory.size() + expected.length != length
                || !Arrays.equals(expected, readTail(expected.length))) {
            throw damaged("its end record is wrong");
        }
        return directory;
    }

    private Map<String, ArchiveEntry> readDirectory(ZipRecords.Directory directory) throws IOException {
        Map<String, ArchiveEntry> entries = new LinkedHashMap<>();
        long next = 0;
        try (InputStream in = new EntryInput(channel, directory.offset(), directory.size())) {
            for (long i = 0; i < directory.count(); i++) {
                ArchiveEntry entry = readEntry(in);
                if (entry.offset() != next || entry.size() < 0 || entry.size() > directory.offset() - next) {
                    throw damaged("the entry " + quoted(entry) + " is not where the entry before it ends");
                }
                next = entry.contentOffset() + entry.size();
                if (entries.put(entry.name(), entry) != null) {
                    throw damaged("it has two entries " + quoted(entry));
                }
            }
            if (next != directory.offset() || in.read() >= 0) {
                throw damaged("its directory does not list all of its entries");
            }
        }
        return entries;
    }

    private ArchiveEntry readEntry(InputStream in) throws IOException {
        byte[] fixed = in.readNBytes(ZipRecords.CENTRAL_FIXED_LENGTH);
        if (fixed.length < ZipRecords.CENTRAL_FIXED_LENGTH) {
            throw damaged("its directory ends too early");
        }
        byte[] header = Arrays.copyOf(fixed, ZipRecords.centralLength(fixed));
        int rest = header.length - fixed.length;
        if (in.readNBytes(header, fixed.length, rest) < rest) {
            throw damaged("its directory ends too early");
        }
        ArchiveEntry entry = ZipRecords.entry(header);
        String problem = EntryName.problemOf(entry.name());
        if (problem != null) {
            throw damaged("the name of the entry " + quoted(entry) + " " + problem + ", which no checkpoint has");
        }
        requireStored(header, CENTRAL_METHOD_OFFSET);
        if (!Arrays.equals(header, ZipRecords.central(entry))) {
            throw damaged("the entry " + quoted(entry) + " has a wrong directory record,"
                    + " or another program has packed the file anew");
        }
        return entry;
    }

    private void verifyLocalHeader(ArchiveEntry entry) throws IOException {
        byte[] expected = ZipRecords.local(entry);
        if (!Arrays.equals(expected, read(entry.offset(), expected.length))) {
            throw damaged("the header of the entry " + quoted(entry) + " differs from the directory");
        }
    }

    private void verifyContent(ArchiveEntry entry, byte[] buffer) throws IOException {
        CRC32 crc = new CRC32();
        try (InputStream in = new EntryInput(channel, entry.contentOffset(), entry.size())) {
            int count = in.read(buffer);
            while (count > 0) {
                crc.update(buffer, 0, count);
                count = in.read(buffer);
            }
        }
        if (crc.getValue() != entry.crc()) {
            throw damaged("the entry " + quoted(entry) + " does not have its checksum");
        }
    }

    private byte[] readTail(int count) throws IOException {
        int available = (int) Math.min(count, length);
        return read(length - available, available);
    }

    private byte[] read(long position, int count) throws IOException {
        try (InputStream in = new EntryInput(channel, position, count)) {
            return in.readAllBytes();
        }
    }

    private DamagedArchiveException cutOff() {
        return damaged("its end is missing, so that it was cut off or not wholly copied");
    }

    private DamagedArchiveException damaged(String problem) {
        return DamagedArchiveException.damaged(file, problem);
    }

    /** The name for a message; what is not printable would end up on a terminal. */
    private static String quoted(ArchiveEntry entry) {
        String name = entry.name();
        StringBuilder text = new StringBuilder("'");
        for (int i = 0; i < Math.min(name.length(), 100); i++) {
            char c = name.charAt(i);
            text.append(c < ' ' || c > '~' ? '?' : c);
        }
        return text.append(name.length() > 100 ? "...'" : "'").toString();
    }
}
