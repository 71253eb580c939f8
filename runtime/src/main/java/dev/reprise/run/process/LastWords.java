package dev.reprise.run.process;

/**
 * Says something on standard error where nobody may be held up by a console that is full and that nobody reads: a pager,
 * a stopped terminal.
 */
public final class LastWords extends BackgroundThread {

    /** Any console that is read has taken them by then. */
    private static final long PATIENCE_MILLIS = 250;

    private final String words;

    private LastWords(String words) {
        super("reprise-last-words", null);
        this.words = words;
    }

    /** Says it, or gives up after a moment. */
    public static void say(String words) {
        boolean interrupted = Thread.interrupted();
        try {
            LastWords thread = new LastWords(words);
            thread.start();
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            interrupted = true;
        } catch (OutOfMemoryError e) {
            return; // not even for a thread
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void run() {
        System.err.println(words);
    }
}
