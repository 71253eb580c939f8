package dev.reprise.checkpoint;

import dev.reprise.run.Progress;
import dev.reprise.text.Node;
import dev.reprise.text.value.OpenValue;
import dev.reprise.text.yaml.YamlReader;
import dev.reprise.text.yaml.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a checkpoint says of itself, its first entry.
 *
 * @param runId the run that it belongs to
 * @param experimentId the commit of the code that saved it
 * @param configHash the hash of the config inside it
 * @param attempt the attempt that saved it
 * @param seed the seed of the run's random numbers
 * @param time when it was saved, ISO 8601 in UTC
 * @param progress how far the run had come
 * @param scores what {@link dev.reprise.run.results.Results#toTree} gave when it was saved; empty in files of older
 *     versions
 * @param metrics the length in bytes of every metrics file, by name
 * @param secrets the paths of the secrets that the config had, never their values; empty in files of older versions
 */
public record CheckpointHeader(
        String runId,
        String experimentId,
        String configHash,
        int attempt,
        long seed,
        String time,
        Map<String, ?> progress,
        Map<String, ?> scores,
        Map<String, Long> metrics,
        List<String> secrets) {

    /** The newest format that this version reads, and the one that it writes. */
    static final int FORMAT = 1;

    byte[] toBytes() {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("format", FORMAT);
        tree.put("run_id", runId);
        tree.put("experiment_id", experimentId);
        tree.put("config_hash", configHash);
        tree.put("attempt", attempt);
        tree.put("seed", seed);
        tree.put("time", time);
        tree.put("progress", progress);
        tree.put("scores", scores);
        tree.put("metrics", metrics);
        if (!secrets.isEmpty()) {
            tree.put("secrets", secrets);
        }
        tree.put("library", libraryVersion());
        tree.put("jdk", System.getProperty("java.version"));
        return YamlWriter.readable(tree).getBytes(StandardCharsets.UTF_8);
    }

    private static String libraryVersion() {
        String version = CheckpointHeader.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /**
     * Reads a header.
     *
     * @throws dev.reprise.text.TextException if it is not YAML
     * @throws IllegalArgumentException if it is of a newer format, or something is missing in it
     */
    static CheckpointHeader parse(byte[] bytes, String source) {
        Node.Mapping content = YamlReader.parse(new String(bytes, StandardCharsets.UTF_8), source);
        Fields fields = new Fields(OpenValue.open(content));
        long format = fields.number("format");
        if (format > FORMAT) {
            throw new IllegalArgumentException("was written in format " + format + ", this version reads up to "
                    + FORMAT + ". Use a newer version of Reprise");
        }
        Map<String, Long> metrics = new LinkedHashMap<>();
        for (Map.Entry<String, ?> entry : fields.map("metrics").entrySet()) {
            if (!(entry.getValue() instanceof Number length)) {
                throw Fields.missing("metrics");
            }
            metrics.put(entry.getKey(), length.longValue());
        }
        // What cannot be taken up later is refused now, before anything of the run is touched.
        new Progress().restore(fields.map("progress"));
        return new CheckpointHeader(
                fields.text("run_id"),
                fields.text("experiment_id"),
                fields.text("config_hash"),
                (int) fields.number("attempt"),
                fields.number("seed"),
                fields.text("time"),
                fields.map("progress"),
                fields.map("scores"),
                metrics,
                fields.texts("secrets"));
    }

    /** Values by key, each of the kind that it must be. */
    private record Fields(Map<?, ?> tree) {

        String text(String key) {
            return String.valueOf(value(key));
        }

        long number(String key) {
            if (value(key) instanceof Number number) {
                return number.longValue();
            }
            throw missing(key);
        }

        @SuppressWarnings("unchecked") // the keys of a mapping are text
        Map<String, Object> map(String key) {
            if (value(key) instanceof Map<?, ?> map) {
                return (Map<String, Object>) map;
            }
            throw missing(key);
        }

        /** Those of a list that older versions did not write. */
        List<String> texts(String key) {
            List<String> texts = new ArrayList<>();
            if (tree.get(key) instanceof List<?> list) {
                for (Object text : list) {
                    texts.add(String.valueOf(text));
                }
            }
            return texts;
        }

        private Object value(String key) {
            Object value = tree.get(key);
            if (value == null) {
                throw missing(key);
            }
            return value;
        }

        private static IllegalArgumentException missing(String key) {
            return new IllegalArgumentException("has no valid '" + key + "' in its header");
        }
    }
}
