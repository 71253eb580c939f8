package dev.reprise.cli.command;

/** Something that makes sense could not be done. The message says why, and the way out. */
public final class FailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FailedException(String message) {
        super(message);
    }
}
