package dev.reprise.run.process;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file behind a {@link RunLog}. It never throws at those who print: after the first failure it says so once and
 * takes nothing more.
 */
final class LogFile {

    private final Path path;
    // Not a channel: interrupting a thread that prints would close it.
    private final OutputStream file;
    private final OutputStream out;
    private final PrintStream warnings;
    private boolean atLineStart;
    private boolean done;

    private LogFile(Path path, OutputStream file, PrintStream warnings, boolean atLineStart) {
        this.path = path;
        this.file = file;
        this.out = new BufferedOutputStream(file);
        this.warnings = warnings;
        this.atLineStart = atLineStart;
    }

    /** Opens a file to append to it. */
    static LogFile open(Path path, PrintStream warnings) throws IOException {
        boolean atLineStart = !Files.exists(path) || endsWithLine(path);
        return new LogFile(path, new FileOutputStream(path.toFile(), true), warnings, atLineStart);
    }

    /** No file: what is printed goes to the console only. */
    static LogFile none(PrintStream warnings) {
        LogFile none = new LogFile(Path.of(""), OutputStream.nullOutputStream(), warnings, true);
        none.done = true;
        return none;
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

    /** Closes the file. */
    synchronized void close() {
        flush();
        done = true;
        try {
            file.close();
        } catch (IOException e) {
            warnings.println("Cannot close '" + path + "': " + e.getMessage());
        }
    }

    private void giveUp(IOException failure) {
        done = true;
        warnings.println("Cannot write '" + path + "' any more (" + failure.getMessage()
                + "): what the program prints goes to the console only.");
    }
}
