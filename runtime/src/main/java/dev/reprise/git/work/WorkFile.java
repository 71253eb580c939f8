package dev.reprise.git.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What lies in a work tree under one name, links not followed.
 *
 * @param kind what it is
 * @param executable whether its owner may execute it; null where the file system does not say
 * @param size in bytes
 * @param stamp to compare with the index; null where the file system does not tell as much as git looks at
 */
record WorkFile(
        Kind kind,
        @Nullable Boolean executable,
        long size,
        @Nullable FileStamp stamp) {

    private static final int OWNER_EXECUTES = 0100;
    private static final int TYPE = 0170000;
    private static final int TYPE_FILE = 0100000;
    private static final int TYPE_DIRECTORY = 0040000;
    private static final int TYPE_LINK = 0120000;

    enum Kind {
        FILE,
        DIRECTORY,
        LINK,
        OTHER
    }

    /** What has a name; null if nothing has. */
    static @Nullable WorkFile of(Path path, boolean unix) throws IOException {
        try {
            return unix ? unix(path) : basic(path);
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    /** Whether the file system of a path has what git looks at on Unix. */
    static boolean isUnix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("unix");
    }

    private static WorkFile unix(Path path) throws IOException {
        Map<String, Object> all =
                Files.readAttributes(path, "unix:mode,size,lastModifiedTime,ctime,ino", LinkOption.NOFOLLOW_LINKS);
        int mode = (int) number(all, "mode");
        long size = number(all, "size");
        FileStamp stamp =
                new FileStamp(time(all, "lastModifiedTime"), time(all, "ctime"), (int) number(all, "ino"), (int) size);
        return new WorkFile(kind(mode), (mode & OWNER_EXECUTES) != 0, size, stamp);
    }

    private static Kind kind(int mode) {
        return switch (mode & TYPE) {
            case TYPE_FILE -> Kind.FILE;
            case TYPE_DIRECTORY -> Kind.DIRECTORY;
            case TYPE_LINK -> Kind.LINK;
            default -> Kind.OTHER;
        };
    }

    private static long number(Map<String, Object> all, String name) {
        return all.get(name) instanceof Number number ? number.longValue() : 0;
    }

    private static long time(Map<String, Object> all, String name) {
        Instant instant = all.get(name) instanceof FileTime time ? time.toInstant() : Instant.EPOCH;
        return FileStamp.time(instant.getEpochSecond(), instant.getNano());
    }

    private static WorkFile basic(Path path) throws IOException {
        BasicFileAttributes all = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        Kind kind = all.isRegularFile() ? Kind.FILE : all.isDirectory() ? Kind.DIRECTORY : Kind.OTHER;
        return new WorkFile(all.isSymbolicLink() ? Kind.LINK : kind, null, all.size(), null);
    }
}
