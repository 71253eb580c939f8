package dev.reprise.run.code;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** All that lies in a directory, and when it was changed: a lock taken and given back shows in the time of its directory. */
final class Footprint {

    private Footprint() {}

    /** Everything but what a snapshot may write: objects, and refs below {@code refs/reprise}. */
    static Map<String, String> of(Path root) throws IOException {
        Map<String, String> found = new TreeMap<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                String name = root.relativize(directory).toString();
                if (name.endsWith("/objects") || name.endsWith("refs/reprise")) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                boolean getsReprise = name.endsWith("/refs");
                found.put(name + "/", getsReprise ? "" : stamp(directory));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String content = attributes.isSymbolicLink()
                        ? Files.readSymbolicLink(file).toString()
                        : attributes.isRegularFile() ? Arrays.toString(Files.readAllBytes(file)) : "";
                found.put(root.relativize(file).toString(), stamp(file) + " " + content);
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private static String stamp(Path file) throws IOException {
        return Files.readAttributes(file, "unix:mode,lastModifiedTime,ctime", LinkOption.NOFOLLOW_LINKS)
                .toString();
    }
}
