package dev.reprise.run.process;

import java.nio.file.Path;

/** Somebody else has the lock of a run: an attempt at it is still going on. */
public final class RunInUseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RunInUseException(Path file) {
        super("Another attempt holds '" + file + "'.");
    }
}
