package dev.reprise.run.search;

/** There is no such run, or more than one; the message says where it was looked for and what to give instead. */
public final class RunSearchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RunSearchException(String message) {
        super(message, null, false, false); // a user error has no stack trace worth showing
    }
}
