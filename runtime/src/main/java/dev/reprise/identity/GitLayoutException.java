package dev.reprise.identity;

import java.io.IOException;

/** A repository laid out in a way that {@link GitHead} does not know. */
final class GitLayoutException extends IOException {

    private static final long serialVersionUID = 1L;

    GitLayoutException(String message) {
        super(message);
    }
}
