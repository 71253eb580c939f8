package dev.reprise.run.process;

import org.jspecify.annotations.Nullable;

/**
 * What a run needs of {@code java.util.logging}: that its lines reach the log of the run also where it was set up before,
 * and the exit code that the JDK tells it of. Loading it takes a while, so {@link #attach()} is for a thread beside the
 * program; a run that ends before has neither.
 *
 * <p>The program's own settings stay as they are. Only those that {@code java.util.logging} reads once, when it is first
 * used ({@code java.util.logging.manager}, {@code .config.file} and {@code .config.class}), must be set before the run
 * begins.
 */
public final class JavaLogging implements AutoCloseable {

    private @Nullable ConsoleLines lines;
    private volatile @Nullable ExitLines exits;
    private boolean closed;

    /** Not attached yet. */
    public JavaLogging() {}

    /** Begins to listen; does nothing where {@code java.util.logging} is not there, or after {@link #close()}. */
    public synchronized void attach() {
        if (closed) {
            return;
        }
        try {
            exits = ExitLines.listen();
            lines = ConsoleLines.follow();
        } catch (LinkageError e) {
            return; // a Java runtime without the module java.logging
        }
    }

    /**
     * The first exit code that this process was asked to end with; null if it was not asked, or nobody could hear it:
     * JDKs before 21 do not tell, nor do they where platform logging goes to another library.
     */
    public @Nullable Integer exitCode() {
        // Not synchronized: asked on the way out, where nothing may be waited for.
        ExitLines heard = exits;
        return heard == null ? null : heard.code();
    }

    /** Leaves {@code java.util.logging} as it was. */
    @Override
    public synchronized void close() {
        closed = true;
        if (lines != null) {
            lines.close();
        }
        if (exits != null) {
            exits.close();
        }
    }
}
