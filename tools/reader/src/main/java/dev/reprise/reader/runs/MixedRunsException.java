package dev.reprise.reader.runs;

/** Runs would have to be mixed that are not the same experiment. The message names the fields, their values, and the way out. */
public final class MixedRunsException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    MixedRunsException(String message) {
        super(message);
    }
}
