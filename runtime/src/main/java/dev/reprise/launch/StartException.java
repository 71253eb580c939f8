package dev.reprise.launch;

/** A run that cannot be started for a reason outside of its config, such as a directory that cannot be created. */
public final class StartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With what the user is told, and nothing else. */
    public StartException(String message) {
        super(message, null, false, false); // a user error has no stack trace worth showing
    }
}
