package dev.reprise.reader.index;

/** The index cannot be opened or used; the message says why and the way out. */
public final class IndexException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean damaged;

    IndexException(String message) {
        super(message);
        damaged = false;
    }

    IndexException(String message, Exception cause, boolean damaged) {
        super(message, cause);
        this.damaged = damaged;
    }

    /** Whether the file is no database any more, so that only a new one helps. */
    boolean isDamaged() {
        return damaged;
    }
}
