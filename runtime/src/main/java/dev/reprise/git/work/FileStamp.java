package dev.reprise.git.work;

/**
 * What tells that a file was not touched since its content was last looked at.
 *
 * @param modified when its content changed: seconds in the upper half, nanoseconds in the lower, as the index has it
 * @param changed when anything of it changed, the same way
 * @param inode its number in the file system, the lower 32 bits
 * @param size its length, the lower 32 bits
 */
record FileStamp(long modified, long changed, int inode, int size) {

    /** Two changes within one tick of the kernel's clock, 10 ms at most, leave the same time. */
    private static final long TICKS = 20_000_000;

    private static final long SECOND = 1_000_000_000;

    /** A point in time as both halves of a long. */
    static long time(long seconds, int nanos) {
        return (seconds << Integer.SIZE) | nanos;
    }

    /**
     * Whether a file may have been changed after its content was looked at without this stamp showing it: "racily clean".
     *
     * @param written when the index was written
     */
    boolean isRacy(long written) {
        long seconds = (written >>> Integer.SIZE) - (modified >>> Integer.SIZE);
        long elapsed = seconds * SECOND + (int) written - (int) modified;
        boolean coarse = (int) modified == 0; // some file systems count in steps of two seconds
        return elapsed <= (coarse ? 2 * SECOND : TICKS);
    }
}
