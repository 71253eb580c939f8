package dev.reprise.git.work;

import dev.reprise.git.GitName;
import dev.reprise.git.work.Conversion.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.jspecify.annotations.Nullable;

/** The contents of files as objects of the repository: turned as {@code git add} would, stored if that is wanted. */
final class Contents {

    /** Up to here files are read into memory, from here on as a stream. */
    private static final int LARGE = 16 << 20;

    private final ObjectInserter inserter;
    private final ObjectReader reader;
    private final Config config;
    private final Limits limits;
    private final boolean stores;
    private final Map<String, Integer> programs = new TreeMap<>();
    private long stored;

    /** @param stores whether objects are written; else only their ids are found */
    Contents(ObjectInserter inserter, ObjectReader reader, Config config, Limits limits, boolean stores) {
        this.inserter = inserter;
        this.reader = reader;
        this.config = config;
        this.limits = limits;
        this.stores = stores;
    }

    /** A file whose content goes beyond a limit. */
    static final class TooLargeException extends IOException {

        private static final long serialVersionUID = 1L;

        TooLargeException(String message) {
            super(message);
        }
    }

    /** How many files were stored as they are that git would have passed through a program, by that program. */
    Map<String, Integer> programs() {
        return programs;
    }

    /** The content of a symbolic link. */
    ObjectId link(Path link) throws IOException {
        return stored(GitName.target(Files.readSymbolicLink(link)), null);
    }

    /**
     * The content of a file.
     *
     * @param tracked what the index has for it; null if nothing
     * @throws TooLargeException if it is too large to be stored and not known yet
     */
    ObjectId file(Path file, String path, long size, @Nullable IndexEntry tracked, Attributes attributes)
            throws IOException {
        ObjectId known = tracked == null || tracked.intended() ? null : tracked.id();
        Conversion conversion = Conversion.of(attributes.of(path), config);
        if (conversion.program() != null) {
            return unturned(file, size, known, conversion.program());
        }
        if (size > limits.fileBytes()) {
            return unchanged(file, size, known, conversion);
        }
        if (size > LARGE && conversion.isNone()) {
            return streamed(file, size, known);
        }
        return stored(turned(Files.readAllBytes(file), known, conversion), known);
    }

    private byte[] turned(byte[] content, @Nullable ObjectId known, Conversion conversion) throws IOException {
        byte[] turned = content;
        boolean guess = conversion.text() == Text.GUESS;
        if (conversion.text() != Text.NEVER && !(guess && endsAreKept(known))) {
            turned = LineEnds.toRepository(content, guess);
        }
        return conversion.ident() ? Ident.toRepository(turned) : turned;
    }

    private boolean endsAreKept(@Nullable ObjectId known) throws IOException {
        return known != null
                && reader.has(known, Constants.OBJ_BLOB)
                && LineEnds.areKept(reader.open(known, Constants.OBJ_BLOB).getCachedBytes(Integer.MAX_VALUE));
    }

    /** What programs make of a file is not known: nothing of a repository is executed. */
    private ObjectId unturned(Path file, long size, @Nullable ObjectId known, String program) throws IOException {
        if (known != null && isPointerOf(known, file, size)) {
            return known;
        }
        if (size > limits.fileBytes()) {
            throw tooLarge(limits.fileBytes());
        }
        ObjectId id = streamed(file, size, known);
        programs.merge(program, 1, Integer::sum);
        return id;
    }

    private boolean isPointerOf(ObjectId known, Path file, long size) throws IOException {
        if (!reader.has(known, Constants.OBJ_BLOB) || reader.getObjectSize(known, Constants.OBJ_BLOB) > 1024) {
            return false;
        }
        return LfsPointer.isOf(reader.open(known, Constants.OBJ_BLOB).getCachedBytes(), file, size);
    }

    /** A file beyond the limit is there all the same if it has not changed. */
    private ObjectId unchanged(Path file, long size, @Nullable ObjectId known, Conversion conversion)
            throws IOException {
        boolean maySame = known != null
                && reader.has(known, Constants.OBJ_BLOB)
                && (!conversion.isNone() || reader.getObjectSize(known, Constants.OBJ_BLOB) == size);
        if (maySame && known != null && (conversion.isNone() || size <= LARGE)) {
            ObjectId id = conversion.isNone()
                    ? hashed(file, size)
                    : inserter.idFor(Constants.OBJ_BLOB, turned(Files.readAllBytes(file), known, conversion));
            if (id.equals(known)) {
                return known;
            }
        }
        throw tooLarge(limits.fileBytes());
    }

    private ObjectId streamed(Path file, long size, @Nullable ObjectId known) throws IOException {
        if (size <= LARGE) {
            return stored(Files.readAllBytes(file), known);
        }
        ObjectId id = hashed(file, size);
        if (id.equals(known) || reader.has(id, Constants.OBJ_BLOB)) {
            return id;
        }
        count(size);
        if (!stores) {
            return id;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return inserter.insert(Constants.OBJ_BLOB, size, in);
        }
    }

    private ObjectId hashed(Path file, long size) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return inserter.idFor(Constants.OBJ_BLOB, size, in);
        }
    }

    private ObjectId stored(byte[] content, @Nullable ObjectId known) throws IOException {
        ObjectId id = inserter.idFor(Constants.OBJ_BLOB, content);
        if (id.equals(known) || reader.has(id, Constants.OBJ_BLOB)) {
            return id;
        }
        count(content.length);
        return stores ? inserter.insert(Constants.OBJ_BLOB, content) : id;
    }

    private void count(long bytes) throws TooLargeException {
        if (bytes > limits.fileBytes()) { // it grew since it was looked at
            throw tooLarge(limits.fileBytes());
        }
        if (bytes > limits.totalBytes() - stored) {
            throw new TooLargeException("all new files together are larger than " + limits.totalBytes() + " bytes");
        }
        stored += bytes;
    }

    private static TooLargeException tooLarge(long limit) {
        return new TooLargeException("larger than " + limit + " bytes");
    }
}
