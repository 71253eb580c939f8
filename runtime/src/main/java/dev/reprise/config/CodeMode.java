package dev.reprise.config;

/** What a run keeps of the code that it runs; the names are those that users write: {@code run.code=commit}. */
public enum CodeMode {
    /** Nothing; the ids are made from the commit all the same. */
    off,
    /** Which commit it is, on which branch of which remote, and whether something was changed since. */
    commit,
    /** That, and the whole tree as it is at the start, with all that is not committed. */
    snapshot
}
