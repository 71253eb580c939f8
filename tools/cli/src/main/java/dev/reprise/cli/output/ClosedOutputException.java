package dev.reprise.cli.output;

/** Nobody reads what a command writes any more, as {@code head} after its lines: a reason to end, and no problem. */
public final class ClosedOutputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ClosedOutputException() {
        super("Nobody reads the output any more.");
    }
}
