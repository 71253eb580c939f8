package dev.reprise.checkpoint.archive;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A checkpoint file that cannot be used: damaged, not a checkpoint at all, or not there. The message names the file,
 * what is wrong with it and the way out; nothing of the file was used.
 */
public final class DamagedArchiveException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Path file;

    private final boolean isLost;

    private DamagedArchiveException(Path file, String message, boolean isLost) {
        super(message);
        this.file = file;
        this.isLost = isLost;
    }

    /** Whether what the file held is gone, so that no other program and no other user could read it either. */
    public boolean isLost() {
        return isLost;
    }

    /** The file that cannot be used. */
    public Path file() {
        return file;
    }

    /** A file that was a checkpoint once. */
    public static DamagedArchiveException damaged(Path file, String problem) {
        return new DamagedArchiveException(
                file,
                "The checkpoint " + file + " is damaged: " + problem
                        + ". Use another checkpoint of the run, or copy the file again if it is a copy.",
                true);
    }

    /** Something else than a checkpoint. */
    static DamagedArchiveException foreign(Path file, String kind) {
        return new DamagedArchiveException(
                file,
                file + " is not a checkpoint: it is " + kind + ". Name a file that a run saved as a checkpoint.",
                true);
    }

    /** A file that cannot be read, or is not there. */
    public static DamagedArchiveException unreadable(Path file, String problem) {
        return new DamagedArchiveException(file, "Cannot read the checkpoint " + file + ": " + problem + ".", false);
    }
}
