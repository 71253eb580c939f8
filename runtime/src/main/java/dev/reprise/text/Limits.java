package dev.reprise.text;

/**
 * How much a text may hold. No configuration that people write comes near; text that goes beyond was made by mistake or
 * to do harm.
 */
public final class Limits {

    /** Lists and maps inside each other. */
    public static final int DEPTH = 50;

    /** Bytes of a file, and characters of a text. */
    public static final int SIZE = 3 * 1024 * 1024;

    /** Uses of an anchor that stands for a list or a map. */
    public static final int COLLECTION_ALIASES = 50;

    /** Values of one document, with those that aliases and merges repeat. */
    public static final int VALUES = 100_000;

    private Limits() {}
}
