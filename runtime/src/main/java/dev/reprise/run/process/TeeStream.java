package dev.reprise.run.process;

import dev.reprise.secret.SecretTexts;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A stream to the console whose text and bytes also reach the log. Text is handed over as text, so that the console
 * encodes it as ever and the log keeps what the console's charset cannot show.
 */
final class TeeStream extends PrintStream {

    private final PrintStream console;
    private final boolean isAscii;
    private final Transcript transcript;

    TeeStream(PrintStream console, LogFile file, Charset charset, SecretTexts secrets) {
        super(console, false, charset);
        this.console = console;
        this.isAscii = charset.equals(StandardCharsets.US_ASCII);
        this.transcript = new Transcript(file, charset, secrets);
    }

    PrintStream console() {
        return console;
    }

    @Override
    public synchronized void write(int b) {
        console.write(b);
        transcript.bytes(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        console.write(bytes, offset, length);
        transcript.bytes(bytes, offset, length);
    }

    @Override
    public synchronized void flush() {
        console.flush();
        transcript.flush();
    }

    /** Hands over what was held back, too: nothing more comes. */
    synchronized void finish() {
        console.flush();
        transcript.finish();
    }

    /** Prints one text on the console, and another that says the same into the log. */
    synchronized void print(String onConsole, String inLog) {
        if (isAscii) {
            // Most of those are not: the POSIX locale of containers says so, and the terminal shows UTF-8.
            console.writeBytes(onConsole.getBytes(StandardCharsets.UTF_8));
        } else {
            console.print(onConsole);
        }
        console.flush();
        transcript.text(inLog);
    }

    @Override
    public synchronized void print(@Nullable String text) {
        console.print(text);
        transcript.text(String.valueOf(text));
    }

    @Override
    public synchronized void println(@Nullable String text) {
        console.println(text);
        transcript.text(text + System.lineSeparator());
    }

    @Override
    public void print(boolean value) {
        print(String.valueOf(value));
    }

    @Override
    public void print(char value) {
        print(String.valueOf(value));
    }

    @Override
    public void print(int value) {
        print(String.valueOf(value));
    }

    @Override
    public void print(long value) {
        print(String.valueOf(value));
    }

    @Override
    public void print(float value) {
        print(String.valueOf(value));
    }

    @Override
    public void print(double value) {
        print(String.valueOf(value));
    }

    @Override
    public void print(char[] value) {
        print(String.valueOf(value));
    }

    @Override
    public void print(@Nullable Object value) {
        print(String.valueOf(value));
    }

    @Override
    public void println() {
        println("");
    }

    @Override
    public void println(boolean value) {
        println(String.valueOf(value));
    }

    @Override
    public void println(char value) {
        println(String.valueOf(value));
    }

    @Override
    public void println(int value) {
        println(String.valueOf(value));
    }

    @Override
    public void println(long value) {
        println(String.valueOf(value));
    }

    @Override
    public void println(float value) {
        println(String.valueOf(value));
    }

    @Override
    public void println(double value) {
        println(String.valueOf(value));
    }

    @Override
    public void println(char[] value) {
        println(String.valueOf(value));
    }

    @Override
    public void println(@Nullable Object value) {
        println(String.valueOf(value));
    }
}
