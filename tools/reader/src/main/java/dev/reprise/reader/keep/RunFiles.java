package dev.reprise.reader.keep;

import dev.reprise.run.process.RecordLock;
import dev.reprise.run.process.RunLock;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What there is in the directory of a run.
 *
 * @param files those with content, by their names relative to the run, with {@code /}, in order
 * @param directories those that hold nothing, likewise
 * @param links symbolic links, likewise: they are not followed
 * @param size of all files together, in bytes
 */
record RunFiles(List<String> files, List<String> directories, List<String> links, long size) {

    /** What means something only to processes that use it now. */
    private static final Set<String> PASSING = Set.of(RunLock.FILE_NAME, RecordLock.FILE_NAME);

    static RunFiles of(Path directory) throws IOException {
        Path run = directory.toRealPath(); // the directory itself may be a link, those in it are told
        Collector found = new Collector(run);
        Files.walkFileTree(run, found);
        found.files.sort(Comparator.naturalOrder());
        found.directories.sort(Comparator.naturalOrder());
        found.links.sort(Comparator.naturalOrder());
        return new RunFiles(found.files, found.directories, found.links, found.size);
    }

    private static final class Collector extends SimpleFileVisitor<Path> {

        private final Path run;
        private final List<String> files = new ArrayList<>();
        private final List<String> directories = new ArrayList<>();
        private final List<String> links = new ArrayList<>();
        private long size;

        private Collector(Path run) {
            this.run = run;
        }

        private String name(Path file) {
            return run.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = name(file);
            if (attributes.isSymbolicLink()) {
                links.add(name);
            } else if (attributes.isRegularFile() && !PASSING.contains(name)) {
                files.add(name);
                size += attributes.size();
            }
            return FileVisitResult.CONTINUE;
        }

        /** What a run that goes on is just writing may be gone by now. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
            if (problem instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw problem;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException problem) throws IOException {
            if (problem != null) {
                throw problem;
            }
            if (!directory.equals(run) && isEmpty(directory)) {
                directories.add(name(directory));
            }
            return FileVisitResult.CONTINUE;
        }

        private static boolean isEmpty(Path directory) throws IOException {
            try (var inside = Files.newDirectoryStream(directory)) {
                return !inside.iterator().hasNext();
            }
        }
    }

    /** Deletes a directory with all that is in it; links are deleted, not followed. */
    static void delete(Path directory) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path inner, @Nullable IOException problem) throws IOException {
                if (problem != null) {
                    throw problem;
                }
                Files.deleteIfExists(inner);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
