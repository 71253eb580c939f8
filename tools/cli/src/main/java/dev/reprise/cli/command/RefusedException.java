package dev.reprise.cli.command;

/** Something was asked for that makes no sense. The message says what, and what to write instead. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
        super(message);
    }
}
