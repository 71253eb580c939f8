package dev.reprise.run;

/** How a run, or an attempt at it, stands. */
public enum RunStatus {
    /** It was started and nobody has recorded its end. */
    RUNNING,
    /** Its body returned. */
    COMPLETE,
    /** Its body threw, or the process was ended by a call of {@code System.exit}. */
    FAILED,
    /** A signal ended it; also one that no program can catch, which a resume finds out. */
    KILLED
}
