package dev.reprise.run;

/** How a run, or an attempt at it, stands. */
public enum RunStatus {
    /** It was started and nobody has recorded its end. */
    RUNNING,
    /** Its body returned, or called {@code System.exit(0)} where the JDK tells that. */
    COMPLETE,
    /**
     * Its body threw, an exception ended another of its threads, or the process was ended by a call of
     * {@code System.exit} with another code than 0.
     */
    FAILED,
    /** A signal ended it; also one that no program can catch, which a resume finds out. */
    KILLED,
    /**
     * It is running on record, but its process is gone: a signal that cannot be caught, a crash of the JVM or of the
     * machine. Never written: only readers come to it, by {@link RecordedRun}.
     */
    DEAD
}
