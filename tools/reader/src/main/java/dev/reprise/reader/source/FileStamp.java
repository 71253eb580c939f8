package dev.reprise.reader.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What tells, without reading it, whether a file is still the one that was read. It says nothing of a file that changed
 * in the last moments before it was looked at: two changes may have one time.
 *
 * @param modified when it was changed last, in nanoseconds since 1970
 * @param size in bytes
 * @param inode its number in the file system; 0 where there is none
 * @param isRegular whether it is a plain file, which can be read to an end
 */
public record FileStamp(long modified, long size, long inode, boolean isRegular) {

    /** How far apart the times of a coarse file system may be; some count in seconds, FAT in two. */
    private static final long COARSE_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** The same for one that counts finer than that: Linux moves its clock for files some hundred times a second. */
    private static final long FINE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    /** A time that is a multiple of this is most likely that of a coarse one. */
    private static final long GRAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private static final String INODE = "ino=";

    /**
     * Looks at a file or a directory; links are followed.
     *
     * @return null if there is none
     * @throws IOException if that cannot be told, for want of permission, say
     */
    public static @Nullable FileStamp of(Path file) throws IOException {
        try {
            return of(Files.readAttributes(file, BasicFileAttributes.class));
        } catch (NoSuchFileException gone) {
            return null;
        }
    }

    static FileStamp of(BasicFileAttributes attributes) {
        return new FileStamp(
                attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
                attributes.size(),
                inode(String.valueOf(attributes.fileKey())),
                attributes.isRegularFile());
    }

    /** Whether a file that looked like this at some time may have been changed since without looking different. */
    public boolean isRacy(long lookMillis) {
        long doubtful = modified % GRAIN_NANOS == 0 ? COARSE_NANOS : FINE_NANOS;
        return modified >= TimeUnit.MILLISECONDS.toNanos(lookMillis) - doubtful;
    }

    /** The one part of {@code (dev=fe00,ino=42)} that stays the same when a device gets another number. */
    private static long inode(String key) {
        int start = key.indexOf(INODE);
        if (start < 0 || !key.endsWith(")")) {
            return 0;
        }
        try {
            return Long.parseLong(key, start + INODE.length(), key.length() - 1, 10);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
