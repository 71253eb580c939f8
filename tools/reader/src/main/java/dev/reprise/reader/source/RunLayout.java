package dev.reprise.reader.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How some program lays out the directories of its runs. Reading changes nothing there, and never fails as a whole. */
public interface RunLayout {

    /** What the index calls it; two layouts have two names. */
    String name();

    /** The file of a run that is replaced whenever something of it changes after its end, relative to its directory. */
    String recordFile();

    /** Whether a directory is that of a run, by what is in it. A record that is damaged makes it one as well. */
    boolean isRun(Path directory);

    /**
     * Reads a run.
     *
     * @param earlier how far its metrics have been read before; what has only grown since is read from there
     * @return what could be read, and why the rest could not
     */
    RunContent read(Path directory, EarlierMetrics earlier);

    /**
     * The stamp of the record.
     *
     * @return null if there is none: then the directory is no run any more
     * @throws IOException if that cannot be told
     */
    default @Nullable FileStamp stamp(Path directory) throws IOException {
        return FileStamp.of(directory.resolve(recordFile()));
    }

    /** All that are known; the first that recognises a directory has it. */
    static List<RunLayout> all() {
        return List.of(new RepriseLayout(), new MlxpLayout());
    }
}
