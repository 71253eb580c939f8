package dev.reprise.checkpoint;

/** A resume that cannot be done as asked; the message says why, and the way out. */
public final class ResumeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A refusal. */
    public ResumeException(String message) {
        super(message, null, false, false); // a user error has no stack trace worth showing
    }
}
