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
    private final OutputStream out;
    private final PrintStream warnings;
    private boolean atLineStart;
    private boolean done;

    private LogFile(Path path, OutputStream out, PrintStream warnings, boolean atLineStart) {
        this.path = path;
        this.out = out;
        this.warnings = warnings;
        this.atLineStart = atLineStart;
    }

    static LogFile open(Path path, PrintStream warnings) throws IOException {
        OutputStream out = new BufferedOutputStream(new FileOutputStream(path.toFile(), true));
        return new LogFile(path, out, warnings, endsWithLine(path));
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

    synchronized void close() {
        if (!done) {
            try {
                out.close();
                done = true;
            } catch (IOException e) {
                giveUp(e);
            }
        }
    }

    private void giveUp(IOException failure) {
        done = true;
        warnings.println("Cannot write '" + path + "' any more (" + failure.getMessage()
                + "): what the program prints goes to the console only.");
        try {
            out.close();
        } catch (IOException e) {
            // Closing tries to write the rest once more; that it fails too is no news.
            failure.addSuppressed(e);
        }
    }
}
