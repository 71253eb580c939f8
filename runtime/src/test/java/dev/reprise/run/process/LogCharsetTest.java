package dev.reprise.run.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.secret.SecretTexts;
import dev.reprise.testing.ChildJvm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

// An open log works without being called.
@SuppressWarnings("try")
final class LogCharsetTest {

    @TempDir
    Path directory;

    private Path file = Path.of("");

    private final PrintStream consoleOut = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    private final PrintStream consoleErr = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);

    @BeforeEach
    void nameTheFile() {
        file = directory.resolve("main.log");
    }

    @Test
    void charactersInPiecesAreWholeInTheFile() throws IOException {
        byte[] euro = "\u20ac".getBytes(StandardCharsets.UTF_8);
        LogFile log = LogFile.open(file, consoleErr);
        TeeStream out = new TeeStream(consoleOut, log, StandardCharsets.UTF_8, SecretTexts.NONE);
        TeeStream err = new TeeStream(consoleErr, log, StandardCharsets.UTF_8, SecretTexts.NONE);

        out.print('\ud83d');
        err.print("1");
        out.print('\ude00');
        out.write(euro, 0, 1);
        err.print("2");
        out.write(euro, 1, 2);
        log.close();

        assertThat(file).content(StandardCharsets.UTF_8).isEqualTo("1\ud83d\ude002\u20ac");
    }

    @Test
    void utf8BytesOnAConsoleSaidToBeAsciiAreText() throws IOException {
        LogFile log = LogFile.open(file, consoleErr);
        TeeStream out = new TeeStream(consoleOut, log, StandardCharsets.US_ASCII, SecretTexts.NONE);

        out.writeBytes("\u20ac".getBytes(StandardCharsets.UTF_8));
        log.close();

        assertThat(file).content(StandardCharsets.UTF_8).isEqualTo("\u20ac");
    }

    @Test
    void anotherConsoleCharsetKeepsTheConsolesBytesAndTheFileIsUtf8() throws IOException {
        try (ChildJvm child = ChildJvm.of(LatinProgram.class)
                .jvm("-Dfile.encoding=ISO-8859-1", "-Dstdout.encoding=ISO-8859-1", "-Dsun.stdout.encoding=ISO-8859-1")
                .args(file.toString())
                .start()) {
            assertThat(child.awaitExit()).as(child::toString).isZero();

            // The text, what Latin-1 cannot show as '?', and the byte that the program wrote itself.
            assertThat(child.outBytes()).isEqualTo(new byte[] {(byte) 0xe9, '?', '\n', (byte) 0xe8, '\n'});
        }
        assertThat(file).content(StandardCharsets.UTF_8).isEqualTo("\u00e9\u20ac\n\u00e8\n");
    }

    /** Prints text and bytes on a console in ISO 8859-1. */
    static final class LatinProgram {
        public static void main(String[] args) {
            try (RunLog log = RunLog.open(Path.of(args[0]), SecretTexts.NONE)) {
                System.out.print("\u00e9\u20ac\n");
                System.out.write(0xe8);
                System.out.print("\n");
            }
        }
    }
}
