package dev.reprise.checkpoint.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The records of a ZIP file, in the one form in which we write them (PKWARE APPNOTE 6.3.10, sections 4.3 and 4.5.3).
 *
 * <p>Every field is a constant or follows from the entry, so that the same content always gives the same bytes, and a
 * reader can compare whole records with what they must be: no bit of a record can change unseen.
 */
final class ZipRecords {

    static final int END_SIGNATURE = 0x06054b50;
    static final int CENTRAL_FIXED_LENGTH = 46;
    static final int END_LENGTH = 22;

    /** The length of everything after the central directory, with the ZIP64 records. */
    static final int MAX_END_LENGTH = 56 + 20 + END_LENGTH;

    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int CENTRAL_SIGNATURE = 0x02014b50;
    private static final int ZIP64_END_SIGNATURE = 0x06064b50;
    private static final int ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
    private static final int LOCAL_FIXED_LENGTH = 30;
    private static final int ZIP64_LOCAL_EXTRA_LENGTH = 20;
    private static final int MAX_16 = 0xFFFF;
    private static final long MAX_32 = 0xFFFF_FFFFL;
    private static final short ZIP64_EXTRA_ID = 1;
    private static final short VERSION_WITH_ZIP64 = 45;

    /** The system counts although nothing depends on it: of one without UTF-8, unzip believes no UTF-8 names. */
    private static final short MADE_ON_UNIX = 3 << Byte.SIZE | VERSION_WITH_ZIP64;

    private static final int FILE_THAT_ALL_MAY_READ = 0100644 << Short.SIZE;
    private static final short FLAG_UTF8 = 1 << 11;
    private static final short METHOD_STORED = 0;
    private static final short MIDNIGHT = 0;
    private static final short FIRST_OF_JANUARY_1980 = 1 << 5 | 1;

    private ZipRecords() {}

    static int localLength(String name) {
        return LOCAL_FIXED_LENGTH + name.getBytes(StandardCharsets.UTF_8).length + ZIP64_LOCAL_EXTRA_LENGTH;
    }

    /**
     * The header before the content. Its sizes are always in the ZIP64 field: how long the content will be is not known
     * when the room for the header must be left.
     */
    static byte[] local(ArchiveEntry entry) {
        byte[] name = entry.name().getBytes(StandardCharsets.UTF_8);
        int length = LOCAL_FIXED_LENGTH + name.length + ZIP64_LOCAL_EXTRA_LENGTH;
        ByteBuffer out = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(LOCAL_SIGNATURE);
        putCommon(out, entry);
        out.putInt((int) MAX_32).putInt((int) MAX_32);
        out.putShort((short) name.length).putShort((short) ZIP64_LOCAL_EXTRA_LENGTH);
        out.put(name);
        out.putShort(ZIP64_EXTRA_ID).putShort((short) (2 * Long.BYTES));
        out.putLong(entry.size()).putLong(entry.size());
        return out.array();
    }

    /** The header in the central directory; with a ZIP64 field only for the numbers that need it. */
    static byte[] central(ArchiveEntry entry) {
        byte[] name = entry.name().getBytes(StandardCharsets.UTF_8);
        boolean largeSize = entry.size() >= MAX_32;
        boolean largeOffset = entry.offset() >= MAX_32;
        int numbers = (largeSize ? 2 : 0) + (largeOffset ? 1 : 0);
        int extra = numbers == 0 ? 0 : 2 * Short.BYTES + numbers * Long.BYTES;
        int length = CENTRAL_FIXED_LENGTH + name.length + extra;
        ByteBuffer out = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(CENTRAL_SIGNATURE).putShort(MADE_ON_UNIX);
        putCommon(out, entry);
        out.putInt(field32(entry.size())).putInt(field32(entry.size()));
        out.putShort((short) name.length).putShort((short) extra);
        // No comment, first disk, no internal attributes.
        out.putShort((short) 0).putShort((short) 0).putShort((short) 0);
        out.putInt(FILE_THAT_ALL_MAY_READ);
        out.putInt(field32(entry.offset()));
        out.put(name);
        if (numbers > 0) {
            out.putShort(ZIP64_EXTRA_ID).putShort((short) (numbers * Long.BYTES));
        }
        if (largeSize) {
            out.putLong(entry.size()).putLong(entry.size());
        }
        if (largeOffset) {
            out.putLong(entry.offset());
        }
        return out.array();
    }

    /** What follows the central directory; with the ZIP64 records only if a number needs them. */
    static byte[] end(Directory directory) {
        boolean zip64 = directory.count() >= MAX_16 || directory.size() >= MAX_32 || directory.offset() >= MAX_32;
        int length = zip64 ? MAX_END_LENGTH : END_LENGTH;
        ByteBuffer out = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        if (zip64) {
            putZip64End(out, directory);
        }
        short count = (short) Math.min(directory.count(), MAX_16);
        out.putInt(END_SIGNATURE).putShort((short) 0).putShort((short) 0);
        out.putShort(count).putShort(count);
        out.putInt(field32(directory.size())).putInt(field32(directory.offset()));
        out.putShort((short) 0);
        return out.array();
    }

    private static void putZip64End(ByteBuffer out, Directory directory) {
        // The length of the record without what stands up to here.
        out.putInt(ZIP64_END_SIGNATURE).putLong(44);
        out.putShort(VERSION_WITH_ZIP64).putShort(VERSION_WITH_ZIP64);
        out.putInt(0).putInt(0);
        out.putLong(directory.count()).putLong(directory.count());
        out.putLong(directory.size()).putLong(directory.offset());
        out.putInt(ZIP64_LOCATOR_SIGNATURE).putInt(0);
        out.putLong(directory.offset() + directory.size()).putInt(1);
    }

    /**
     * What the last bytes of a file say about its central directory. The numbers are not checked: compare the bytes with
     * {@link #end}.
     *
     * @param tail as many of the last bytes as the file has, up to {@link #MAX_END_LENGTH}; at least {@link #END_LENGTH}
     */
    static Directory directory(byte[] tail) {
        ByteBuffer in = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
        int end = tail.length - END_LENGTH;
        int count = Short.toUnsignedInt(in.getShort(end + 10));
        long size = Integer.toUnsignedLong(in.getInt(end + 12));
        long offset = Integer.toUnsignedLong(in.getInt(end + 16));
        boolean zip64 = count == MAX_16 || size == MAX_32 || offset == MAX_32;
        if (!zip64 || tail.length < MAX_END_LENGTH) {
            return new Directory(count, size, offset);
        }
        return new Directory(in.getLong(32), in.getLong(40), in.getLong(48));
    }

    /**
     * What a central header says. Its bytes are not checked beyond the lengths: compare them with {@link #central}.
     *
     * @param header a whole central header
     */
    static ArchiveEntry entry(byte[] header) {
        ByteBuffer in = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
        long crc = Integer.toUnsignedLong(in.getInt(16));
        long size = Integer.toUnsignedLong(in.getInt(24));
        int nameLength = Short.toUnsignedInt(in.getShort(28));
        long offset = Integer.toUnsignedLong(in.getInt(42));
        String name = new String(header, CENTRAL_FIXED_LENGTH, nameLength, StandardCharsets.UTF_8);
        int number = CENTRAL_FIXED_LENGTH + nameLength + 2 * Short.BYTES;
        if (size == MAX_32 && number + 2 * Long.BYTES <= header.length) {
            size = in.getLong(number);
            number += 2 * Long.BYTES;
        }
        if (offset == MAX_32 && number + Long.BYTES <= header.length) {
            offset = in.getLong(number);
        }
        return new ArchiveEntry(name, crc, size, offset);
    }

    /** The length of a central header whose fixed part is this. */
    static int centralLength(byte[] fixed) {
        ByteBuffer in = ByteBuffer.wrap(fixed).order(ByteOrder.LITTLE_ENDIAN);
        return CENTRAL_FIXED_LENGTH
                + Short.toUnsignedInt(in.getShort(28))
                + Short.toUnsignedInt(in.getShort(30))
                + Short.toUnsignedInt(in.getShort(32));
    }

    private static void putCommon(ByteBuffer out, ArchiveEntry entry) {
        out.putShort(VERSION_WITH_ZIP64).putShort(FLAG_UTF8).putShort(METHOD_STORED);
        out.putShort(MIDNIGHT).putShort(FIRST_OF_JANUARY_1980);
        out.putInt((int) entry.crc());
    }

    private static int field32(long number) {
        return (int) Math.min(number, MAX_32);
    }

    /**
     * The place of the central directory.
     *
     * @param count of its entries
     * @param size in bytes
     * @param offset where in the file it begins
     */
    record Directory(long count, long size, long offset) {}
}
