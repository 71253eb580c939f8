package dev.reprise.cli.run;

/** Something was asked for that makes no sense. The message says what, and what to write instead. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With a message for the user. */
    public RefusedException(String message) {
        super(message);
    }
}
