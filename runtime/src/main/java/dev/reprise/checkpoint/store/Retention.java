package dev.reprise.checkpoint.store;

import java.util.OptionalInt;

/**
 * How many checkpoints the user wants to keep. Whatever it says, those stay that {@code latest} and {@code best} name,
 * the one that the run was resumed from, and those that were saved under a name.
 *
 * @param last keep this many of the newest, by progress; what a run that was taken back had saved beyond is not of them
 * @param every keep those whose epoch is divisible by this; of several in one epoch the first, which ends the one before
 */
public record Retention(OptionalInt last, OptionalInt every) {

    /** Nothing is said: all are kept. */
    public static final Retention ALL = new Retention(OptionalInt.empty(), OptionalInt.empty());

    /** Refuses numbers below 1. */
    public Retention {
        check("keep_last", last);
        check("keep_every", every);
    }

    private static void check(String key, OptionalInt number) {
        if (number.isPresent() && number.getAsInt() < 1) {
            throw new IllegalArgumentException(key + " is " + number.getAsInt()
                    + ", it must be at least 1. Leave it out to keep all checkpoints.");
        }
    }

    /** Whether anything is said. */
    public boolean isGiven() {
        return last.isPresent() || every.isPresent();
    }
}
