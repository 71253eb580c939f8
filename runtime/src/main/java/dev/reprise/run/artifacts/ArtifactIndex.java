package dev.reprise.run.artifacts;

import dev.reprise.run.file.RowFile;
import dev.reprise.text.TextException;
import dev.reprise.text.json.JsonReader;
import dev.reprise.text.value.OpenValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code artifacts/index.jsonl}: a line for each save once the file is in its place, of which the last of a name counts,
 * and one before the file of a name is replaced. So a crash in between leaves a file that is one of two known ones, or a
 * new one that is not in the index.
 */
final class ArtifactIndex implements AutoCloseable {

    static final String FILE_NAME = "index.jsonl";

    private final Path file;
    private @Nullable RowFile rows;
    private boolean closed;

    /**
     * What the index says of one artifact.
     *
     * @param done the last save that ended
     * @param pending a later one of which it does not say so
     */
    record Known(@Nullable Saved done, @Nullable Saved pending) {}

    ArtifactIndex(Path directory) {
        this.file = directory.resolve(FILE_NAME);
    }

    /** Adds a line, onto the disk. */
    void append(Saved saved) {
        RowFile open = rows();
        open.append(saved.line());
        open.force();
    }

    synchronized void checkOpen() {
        if (closed) {
            throw new IllegalStateException("No artifacts can be saved any more: the run has ended.");
        }
    }

    private synchronized RowFile rows() {
        checkOpen();
        RowFile open = rows;
        if (open == null) {
            open = RowFile.open(file);
            rows = open;
        }
        return open;
    }

    /** All artifacts by {@link Saved#key}. */
    Map<String, Known> read() throws IOException {
        Map<String, Known> known = new LinkedHashMap<>();
        int number = 0;
        String text = text();
        int start = 0;
        // What follows the last line feed was being written when a process was killed.
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            Saved saved = saved(text.substring(start, end), ++number);
            Known before = known.get(saved.key());
            Saved done = before == null ? null : before.done();
            known.put(saved.key(), saved.pending() ? new Known(done, saved) : new Known(saved, null));
            start = end + 1;
        }
        return known;
    }

    private String text() throws IOException {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (NoSuchFileException none) {
            return "";
        }
    }

    private Saved saved(String line, int number) throws IOException {
        try {
            Saved saved = Saved.of(OpenValue.open(JsonReader.parse(line, FILE_NAME)));
            if (saved != null) {
                return saved;
            }
        } catch (TextException | IllegalArgumentException e) {
            throw damaged(number, e);
        }
        throw damaged(number, null);
    }

    private IOException damaged(int number, @Nullable Exception cause) {
        return new IOException(
                "line " + number + " of " + file
                        + " is damaged. Remove it: the digest of the artifact that it was about"
                        + " is then computed anew",
                cause);
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (rows != null) {
            rows.close();
        }
    }
}
