package dev.reprise.reader.keep;

import dev.reprise.text.Node;
import dev.reprise.text.TextException;
import dev.reprise.text.json.JsonReader;
import dev.reprise.text.json.JsonWriter;
import dev.reprise.text.value.OpenValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is in an exported run: JSON, a line for the run, then one for each file.
 *
 * @param runId the id of the run
 * @param path where it was, relative to the root, with {@code /}
 * @param files what is there, in order
 * @param directories those that hold nothing
 */
record Manifest(String runId, String path, List<Entry> files, List<String> directories) {

    private static final int FORMAT = 1;
    private static final String PATH = "path";

    /**
     * A file.
     *
     * @param path relative to the run, with {@code /}
     * @param size in bytes
     * @param sha256 of its content, hex
     */
    record Entry(String path, long size, String sha256) {}

    String text() {
        StringBuilder out = new StringBuilder();
        Map<String, @Nullable Object> run = new LinkedHashMap<>();
        run.put("format", FORMAT);
        run.put("run_id", runId);
        run.put(PATH, path);
        run.put("directories", directories);
        JsonWriter.append(out, run);
        out.append('\n');
        for (Entry file : files) {
            Map<String, @Nullable Object> line = new LinkedHashMap<>();
            line.put(PATH, file.path);
            line.put("size", file.size);
            line.put("sha256", file.sha256);
            JsonWriter.append(out, line);
            out.append('\n');
        }
        return out.toString();
    }

    /**
     * Reads what {@link #text()} has written.
     *
     * @throws TextException if it is no manifest, or one of a later format
     */
    static Manifest parse(String text, String source) {
        // The last line ends as well: what comes after it is nothing.
        String[] lines = text.split("\n", -1);
        Node.Mapping first = JsonReader.parse(lines[0], source);
        Map<String, @Nullable Object> run = OpenValue.open(first);
        if (!Objects.equals(run.get("format"), (long) FORMAT)) {
            throw new TextException(
                    "is of format " + run.get("format") + ", and this version reads format " + FORMAT + " alone",
                    first.origin());
        }
        List<Entry> files = new ArrayList<>();
        for (int i = 1; i < lines.length - 1; i++) {
            Map<String, @Nullable Object> line = OpenValue.open(JsonReader.parse(lines[i], source));
            if (!(line.get(PATH) instanceof String path)
                    || !(line.get("size") instanceof Number size)
                    || !(line.get("sha256") instanceof String digest)) {
                throw new TextException("has no file in line " + (i + 1), first.origin());
            }
            files.add(new Entry(path, size.longValue(), digest));
        }
        List<String> directories = new ArrayList<>();
        if (run.get("directories") instanceof List<?> empty) {
            empty.forEach(directory -> directories.add(String.valueOf(directory)));
        }
        return new Manifest(String.valueOf(run.get("run_id")), String.valueOf(run.get(PATH)), files, directories);
    }
}
