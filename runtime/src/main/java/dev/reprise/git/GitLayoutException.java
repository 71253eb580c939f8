package dev.reprise.git;

import java.io.IOException;

/** A repository laid out in a way that {@link GitHead} does not know. */
public final class GitLayoutException extends IOException {

    private static final long serialVersionUID = 1L;

    public GitLayoutException(String message) {
        super(message);
    }
}
