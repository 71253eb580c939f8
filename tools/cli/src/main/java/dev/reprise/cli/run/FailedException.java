package dev.reprise.cli.run;

/** Something that makes sense could not be done. The message says why, and the way out. */
public final class FailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With a message for the user. */
    public FailedException(String message) {
        super(message);
    }
}
