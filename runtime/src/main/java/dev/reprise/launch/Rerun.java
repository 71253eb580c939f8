package dev.reprise.launch;

import dev.reprise.resolve.Layer;
import dev.reprise.run.RecordFile;
import dev.reprise.run.RunLayout;
import dev.reprise.run.RunRecord;
import dev.reprise.text.TextException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An earlier run that is to be run again: its config and its command line are those of a new run, and each of the two
 * records the other.
 *
 * @param directory the earlier run's
 * @param record its record when the new run was decided on
 */
public record Rerun(Path directory, RunRecord record) {

    private static final String KEY = "rerun";
    private static final String REPEAT = "repeat";
    private static final String REPEATED_IN = "repeated_in";

    /**
     * A run that is there.
     *
     * @throws StartException if its record cannot be read
     */
    public static Rerun of(Path directory) {
        try {
            return new Rerun(directory, RunRecord.read(directory.resolve(RunRecord.FILE_NAME)));
        } catch (TextException e) {
            throw new StartException("Cannot rerun '" + directory + "': " + e.origin() + " " + e.getMessage());
        }
    }

    /** The file of the config as it was written, before interpolation. */
    public Path config() {
        return directory.resolve(RunLayout.HYDRA_CONFIG);
    }

    /** The config as it was written, so that interpolations are looked up anew; keys that are gone are passed over. */
    Layer layer() {
        Path file = config();
        try {
            return Layer.yaml(Files.readString(file, StandardCharsets.UTF_8), file.toString())
                    .tolerant()
                    .replacing();
        } catch (IOException e) {
            throw new StartException("Cannot rerun '" + directory + "': its configuration cannot be read from '" + file
                    + "': " + e.getMessage());
        }
    }

    /** The seed that the run had; null if its record does not say. */
    @Nullable
    Long seed() {
        return record.value("seed") instanceof Number number ? number.longValue() : null;
    }

    /** The overrides that lead to the config now: those of the run, then the new ones. */
    List<String> overrides(List<String> added) {
        Path file = directory.resolve(RunLayout.OVERRIDES);
        try {
            return RunLayout.overrides(Files.readString(file, StandardCharsets.UTF_8), file.toString(), added);
        } catch (IOException | TextException e) {
            throw new StartException(
                    "Cannot rerun '" + directory + "': '" + file + "' cannot be read: " + e.getMessage());
        }
    }

    /** What the new run records of the earlier one: {@code from}, its {@code run_id}, and the how manieth repeat it is. */
    public Map<String, @Nullable Object> origin() {
        Map<String, @Nullable Object> origin = new LinkedHashMap<>();
        origin.put("from", directory.toString());
        origin.put("run_id", record.text("run_id"));
        origin.put(REPEAT, repeat() + 1);
        return origin;
    }

    private long repeat() {
        return record.value(KEY) instanceof Map<?, ?> rerun && rerun.get(REPEAT) instanceof Number number
                ? number.longValue()
                : 0;
    }

    /**
     * Records with the earlier run that it was repeated.
     *
     * @param repeated the directory of the new run
     * @return why that cannot be done, for the log; null if it is
     */
    @Nullable
    public String tell(Path repeated) {
        try {
            RecordFile.edit(directory, then -> then.with(KEY, repeatedIn(then, repeated)));
            return null;
        } catch (IOException | TextException e) {
            return "The run '" + directory + "' does not record that it was repeated: " + e.getMessage();
        }
    }

    private static Map<String, @Nullable Object> repeatedIn(RunRecord then, Path repeated) {
        Map<String, @Nullable Object> rerun = new LinkedHashMap<>();
        if (then.value(KEY) instanceof Map<?, ?> before) {
            for (Map.Entry<?, ?> entry : before.entrySet()) {
                rerun.put(String.valueOf(entry.getKey()), entry.getValue());
            }
        }
        List<Object> all = new ArrayList<>();
        if (rerun.get(REPEATED_IN) instanceof List<?> earlier) {
            all.addAll(earlier);
        }
        all.add(repeated.toString());
        rerun.put(REPEATED_IN, all);
        return rerun;
    }
}
