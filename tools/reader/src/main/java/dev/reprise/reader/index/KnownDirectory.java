package dev.reprise.reader.index;

import dev.reprise.reader.source.FileStamp;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A directory that is no run, with what was in it when it was listed. */
final class KnownDirectory {

    /** Relative to the root, with {@code /} between the parts; empty for the root. */
    final String path;

    final Map<String, KnownDirectory> directories = new HashMap<>();
    final Map<String, KnownRun> runs = new HashMap<>();

    /** When it was listed; null if it has to be listed again. */
    @Nullable
    FileStamp stamp;

    KnownDirectory(String path) {
        this.path = path;
    }

    /** The path of something in it. */
    String child(String name) {
        return path.isEmpty() ? name : path + "/" + name;
    }

    /** The directory below this one with a path relative to it; made if it is not known. */
    KnownDirectory below(String relative) {
        KnownDirectory at = this;
        if (!relative.isEmpty()) {
            for (String name : relative.split("/", -1)) {
                String path = at.child(name);
                at = at.directories.computeIfAbsent(name, n -> new KnownDirectory(path));
            }
        }
        return at;
    }
}
