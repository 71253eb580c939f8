package dev.reprise.reader.runs;

/** Which of two values is better. */
public enum Goal {
    /** The smaller one, as of a loss. */
    MIN,
    /** The larger one, as of an accuracy. */
    MAX;

    /** Whether something is better that compares so with what is there. */
    boolean isBetter(int comparison) {
        return this == MIN ? comparison < 0 : comparison > 0;
    }
}
