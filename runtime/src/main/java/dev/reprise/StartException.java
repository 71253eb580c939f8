package dev.reprise;

/** A run that cannot be started for a reason outside of its config, such as a directory that cannot be created. */
final class StartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartException(String message) {
        super(message, null, false, false); // a user error has no stack trace worth showing
    }
}
