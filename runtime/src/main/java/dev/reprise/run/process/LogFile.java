package dev.reprise.run.process;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The file behind a {@link RunLog}. It never throws at those who print: after the first failure it says so once and
 * takes nothing more.
 */
final class LogFile {

    private final Path path;
    // Not a channel: interrupting a thread that prints would close it.
    private final FileOutputStream file;
    private final OutputStream out;
    private final PrintStream warnings;
    private final boolean locked;
    private boolean atLineStart;
    private boolean done;

    private LogFile(Path path, FileOutputStream file, PrintStream warnings, boolean locked, boolean atLineStart) {
        this.path = path;
        this.file = file;
        this.out = new BufferedOutputStream(file);
        this.warnings = warnings;
        this.locked = locked;
        this.atLineStart = atLineStart;
    }

    /**
     * Opens a file to append to it, for this process alone.
     *
     * @throws LogInUseException if another run has it open
     */
    static LogFile open(Path path, PrintStream warnings) throws IOException {
        FileOutputStream file = new FileOutputStream(path.toFile(), true);
        try {
            // Before the lock, which would not outlive the closing of this second handle.
            boolean atLineStart = endsWithLine(path);
            ExclusiveLock.Outcome lock = ExclusiveLock.take(file.getChannel());
            if (lock == ExclusiveLock.Outcome.HELD_BY_ANOTHER) {
                throw new LogInUseException(path);
            }
            return new LogFile(path, file, warnings, lock == ExclusiveLock.Outcome.TAKEN, atLineStart);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** Whether no other process can write here; false where the file system has no locks. */
    boolean isLocked() {
        return locked;
    }

    private static boolean endsWithLine(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            if (file.length() == 0) {
                return true;
            }
            file.seek(file.length() - 1);
            return file.read() == '\n';
        }
    }

    synchronized void append(String text) {
        if (done || text.isEmpty()) {
            return;
        }
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            if (text.indexOf('\n') >= 0) {
                out.flush();
            }
            atLineStart = text.charAt(text.length() - 1) == '\n';
        } catch (IOException e) {
            giveUp(e);
        }
    }

    /** A line of its own, whatever was printed before. */
    synchronized void line(String text) {
        append((atLineStart ? "" : "\n") + text + "\n");
    }

    synchronized void flush() {
        if (!done) {
            try {
                out.flush();
            } catch (IOException e) {
                giveUp(e);
            }
        }
    }

    /** Closes the file, which gives the lock back. */
    synchronized void close() {
        flush();
        done = true;
        try {
            file.close();
        } catch (IOException e) {
            warnings.println("Cannot close '" + path + "': " + e.getMessage());
        }
    }

    /** The file stays open: its lock is that of the run, which goes on. */
    private void giveUp(IOException failure) {
        done = true;
        warnings.println("Cannot write '" + path + "' any more (" + failure.getMessage()
                + "): what the program prints goes to the console only.");
    }
}
