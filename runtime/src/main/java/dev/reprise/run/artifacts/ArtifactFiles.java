package dev.reprise.run.artifacts;

import dev.reprise.run.artifacts.type.ArtifactType;
import dev.reprise.text.SafeName;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The files below {@code artifacts/} with what the index says of them. What is there counts, not what is listed. */
final class ArtifactFiles {

    private final Path directory;
    private final ArtifactIndex index;
    private final TypeTable types;

    ArtifactFiles(Path directory, ArtifactIndex index, TypeTable types) {
        this.directory = directory;
        this.index = index;
        this.types = types;
    }

    /**
     * Refuses what cannot be the name of an artifact. Hidden names are those of files that are being written.
     *
     * @throws IllegalArgumentException saying why
     */
    static void checkName(String name) {
        SafeName.check("The artifact name", name);
        if (isHidden(name)) {
            throw new IllegalArgumentException("The artifact name '" + name
                    + "' has a part that begins with a dot: such files are hidden. Let it begin with a letter.");
        }
    }

    private static boolean isHidden(String name) {
        return name.startsWith(".") || name.contains("/.");
    }

    /** Makes the directory of a file. */
    void createParent(String name, Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(
                    "there are artifacts below this name, so it cannot be that of a file. Choose another");
        }
        Path parent = Objects.requireNonNull(file.getParent());
        for (Path above = parent; !above.equals(directory); above = Objects.requireNonNull(above.getParent())) {
            if (Files.exists(above) && !Files.isDirectory(above)) {
                throw new IOException(above + " is a file, so '" + name + "' cannot be below it. Choose another name");
            }
        }
        Files.createDirectories(parent);
    }

    List<Artifact<?>> list() throws IOException {
        Map<String, ArtifactIndex.Known> known = index.read();
        List<Artifact<?>> artifacts = new ArrayList<>();
        for (String key : keys()) {
            Artifact<?> artifact = artifact(key, known.get(key));
            if (artifact != null) {
                artifacts.add(artifact);
            }
        }
        return List.copyOf(artifacts);
    }

    List<Artifact<?>> find(String name) throws IOException {
        Map<String, ArtifactIndex.Known> known = index.read();
        List<Artifact<?>> artifacts = new ArrayList<>();
        for (String key : keys()) {
            if (key.substring(key.indexOf('/') + 1).equals(name)) {
                Artifact<?> artifact = artifact(key, known.get(key));
                if (artifact != null) {
                    artifacts.add(artifact);
                }
            }
        }
        return List.copyOf(artifacts);
    }

    private @Nullable Artifact<?> artifact(String key, ArtifactIndex.@Nullable Known known) throws IOException {
        String type = key.substring(0, key.indexOf('/'));
        Saved saved = saved(type, key.substring(type.length() + 1), known);
        return saved == null ? null : artifact(saved, types.get(type));
    }

    private <T> Artifact<T> artifact(Saved saved, @Nullable ArtifactType<T> type) {
        return new Artifact<>(saved, directory.resolve(saved.key()), type);
    }

    /** One artifact; null if its file is not there. */
    <T> @Nullable Artifact<T> get(String name, ArtifactType<T> type) throws IOException {
        Saved saved = saved(type.name(), name, index.read().get(type.name() + "/" + name));
        return saved == null ? null : artifact(saved, type);
    }

    /** The save that a file is of; null if there is no file. */
    private @Nullable Saved saved(String type, String name, ArtifactIndex.@Nullable Known known) throws IOException {
        Path file = directory.resolve(type).resolve(name);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        if (known != null && known.done() != null && known.pending() == null) {
            return known.done();
        }
        Saved found;
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            found = new Saved(
                    type,
                    name,
                    attributes.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.MILLIS),
                    attributes.size(),
                    Digest.of(file),
                    false);
        } catch (NoSuchFileException gone) {
            return null;
        }
        return known == null ? found : oneOf(known, found);
    }

    /** Which save a file is of whose replacement may have been cut short; the older one if it is of neither. */
    private static Saved oneOf(ArtifactIndex.Known known, Saved found) {
        Saved pending = known.pending();
        if (pending != null && pending.digest().equals(found.digest())) {
            return pending.pending(false);
        }
        return Objects.requireNonNullElse(known.done(), found);
    }

    /** {@code <type>/<name>} of each of them. */
    static List<String> keys(Collection<Artifact<?>> artifacts) {
        List<String> keys = new ArrayList<>(artifacts.size());
        for (Artifact<?> artifact : artifacts) {
            keys.add(artifact.type() + "/" + artifact.name());
        }
        return keys;
    }

    /** {@code <type>/<name>} of every file that has the name of an artifact, in order. */
    private Collection<String> keys() throws IOException {
        TreeSet<String> keys = new TreeSet<>();
        visit(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String key = directory.relativize(file).toString().replace(File.separatorChar, '/');
                int slash = key.indexOf('/');
                if (slash > 0
                        && attributes.isRegularFile()
                        && TypeTable.isName(key.substring(0, slash))
                        && !isHidden(key)
                        && SafeName.problem(key) == null) {
                    keys.add(key);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                return skipGone(file, e);
            }
        });
        return keys;
    }

    /** A directory with all that are in it; none if it is not there. */
    static List<Path> directories(Path top) throws IOException {
        List<Path> directories = new ArrayList<>();
        visit(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
                directories.add(path);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                return skipGone(file, e);
            }
        });
        return directories;
    }

    private static void visit(Path top, SimpleFileVisitor<Path> visitor) throws IOException {
        if (Files.isDirectory(top)) {
            Files.walkFileTree(top, visitor);
        }
    }

    /** Files that are being written disappear when they are done. */
    private static FileVisitResult skipGone(Path file, IOException e) throws IOException {
        if (e instanceof NoSuchFileException && !Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return FileVisitResult.CONTINUE;
        }
        throw e;
    }
}
