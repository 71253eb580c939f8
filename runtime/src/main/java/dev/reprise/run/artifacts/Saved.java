package dev.reprise.run.artifacts;

import dev.reprise.run.process.RecordedTime;
import dev.reprise.run.process.Timestamp;
import dev.reprise.text.SafeName;
import dev.reprise.text.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One save of an artifact: a line of the index.
 *
 * @param digest SHA-256 in hex
 * @param pending whether the line was written before the file took the place of an older one
 */
record Saved(String type, String name, Instant time, long size, String digest, boolean pending) {

    private static final String PENDING = "replacing";

    /** What tells artifacts of one directory apart: {@code <type>/<name>}. */
    String key() {
        return type + "/" + name;
    }

    /** The same save before, or after, its file was in place. */
    Saved pending(boolean now) {
        return new Saved(type, name, time, size, digest, now);
    }

    byte[] line() {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("time", Timestamp.precise(time));
        line.put("type", type);
        line.put("name", name);
        line.put("size", size);
        line.put("sha256", digest);
        if (pending) {
            line.put("state", PENDING);
        }
        StringBuilder json = new StringBuilder();
        JsonWriter.append(json, line);
        return json.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Reads a line; null if it is none of the index. */
    static @Nullable Saved of(Map<String, ? extends @Nullable Object> line) {
        Instant time = RecordedTime.of(line.get("time"));
        if (time != null
                && line.get("type") instanceof String type
                && line.get("name") instanceof String name
                && line.get("size") instanceof Long size
                && line.get("sha256") instanceof String digest
                && SafeName.problem(type) == null
                && SafeName.problem(name) == null
                && Digest.isHex(digest)) {
            return new Saved(type, name, time, size, digest, PENDING.equals(line.get("state")));
        }
        return null;
    }
}
