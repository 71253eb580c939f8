package dev.reprise.run.process;

import java.nio.file.Path;

/** Somebody else is writing the log: the attempt that it belongs to is still going on. */
public final class LogInUseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LogInUseException(Path file) {
        super("Another run is writing '" + file + "'.");
    }
}
