package dev.reprise.reader.keep;

/** A run that cannot be edited, moved or removed. The message names it, the reason and the way out; nothing has changed. */
public final class KeepException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeepException(String message) {
        super(message);
    }

    KeepException(String message, Throwable cause) {
        super(message, cause);
    }
}
