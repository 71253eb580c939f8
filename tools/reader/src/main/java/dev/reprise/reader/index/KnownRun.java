package dev.reprise.reader.index;

import dev.reprise.reader.source.FileStamp;
import dev.reprise.reader.source.RunLayout;
import org.jspecify.annotations.Nullable;

/** A run as the index knows it. */
final class KnownRun {

    /** The number of a run that is not in the index yet. */
    static final int NEW = -1;

    final KnownRoot root;
    /** Relative to the root, with {@code /} between the parts. */
    final String path;

    final RunLayout layout;
    int id = NEW;
    /** That of the record when it was read; null if it has to be read whatever it is now. */
    @Nullable
    FileStamp stamp;
    /** Whether the record is replaced when something changes. */
    boolean isSettled;

    long attempts;

    KnownRun(KnownRoot root, String path, RunLayout layout) {
        this.root = root;
        this.path = path;
        this.layout = layout;
    }
}
