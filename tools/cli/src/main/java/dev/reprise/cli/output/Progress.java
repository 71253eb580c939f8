package dev.reprise.cli.output;

/** How far some work is, on one line of the terminal that goes when the work is done. Quick work shows nothing. */
public final class Progress implements AutoCloseable {

    private static final long PATIENCE_NANOS = 500_000_000;
    private static final long PAUSE_NANOS = 100_000_000;
    private static final int CELLS = 24;

    private final Console console;
    private final String what;
    private final int total;
    private final boolean isSeen;
    private long next = System.nanoTime() + PATIENCE_NANOS;
    private boolean isDrawn;
    private int done;

    Progress(Console console, String what, int total, boolean isSeen) {
        this.console = console;
        this.what = what;
        this.total = total;
        this.isSeen = isSeen;
    }

    /** One more is done. */
    public void step() {
        done++;
        long now = System.nanoTime();
        if (isSeen && now - next >= 0) {
            next = now + PAUSE_NANOS;
            isDrawn = true;
            console.draw("\r" + line());
        }
    }

    /** Such as {@code removing [######------] 5/10}. */
    String line() {
        int full = total == 0 ? CELLS : (int) ((long) CELLS * Math.min(done, total) / total);
        return what + " [" + "#".repeat(full) + "-".repeat(CELLS - full) + "] " + done + "/" + total;
    }

    @Override
    public void close() {
        if (isDrawn) {
            console.draw("\r" + " ".repeat(line().length()) + "\r");
        }
    }
}
