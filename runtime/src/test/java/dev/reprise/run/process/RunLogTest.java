package dev.reprise.run.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reprise.secret.SecretTexts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

// An open log works without being called.
@SuppressWarnings("try")
final class RunLogTest {

    private static final String EOL = System.lineSeparator();

    @TempDir
    Path directory;

    private final PrintStream outBefore = System.out;
    private final PrintStream errBefore = System.err;
    private final ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
    private final PrintStream consoleOut = new PrintStream(outBytes, true, StandardCharsets.UTF_8);
    private final PrintStream consoleErr = new PrintStream(errBytes, true, StandardCharsets.UTF_8);

    private Path file = Path.of("");

    @BeforeEach
    void takeTheConsole() {
        file = directory.resolve("main.log");
        System.setOut(consoleOut);
        System.setErr(consoleErr);
    }

    @AfterEach
    void giveTheConsoleBack() {
        System.setOut(outBefore);
        System.setErr(errBefore);
    }

    private String onOut() {
        return outBytes.toString(StandardCharsets.UTF_8);
    }

    private String onErr() {
        return errBytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theFileHoldsBothStreamsInOrderAndTheConsoleLosesNothing() {
        try (RunLog log = RunLog.open(file, SecretTexts.NONE)) {
            System.out.println("first");
            System.err.println("second");
            System.out.printf("%d-%s%n", 3, "rd");
            System.err.print("last");
        }

        assertThat(file).hasContent("first\nsecond\n3-rd\nlast");
        assertThat(onOut()).isEqualTo("first" + EOL + "3-rd" + EOL);
        assertThat(onErr()).isEqualTo("second" + EOL + "last");
    }

    @Test
    void everyKindOfPrintArrivesOnce() {
        try (RunLog log = RunLog.open(file, SecretTexts.NONE)) {
            System.out.print(true);
            System.out.print('c');
            System.out.print(1);
            System.out.print(2L);
            System.out.print(3.5f);
            System.out.print(4.5);
            System.out.print(new char[] {'x', 'y'});
            System.out.print((Object) null);
            System.out.print((String) null);
            System.out.println();
            System.out.println(false);
            System.out.println('d');
            System.out.println(5);
            System.out.println(6L);
            System.out.println(7.5f);
            System.out.println(8.5);
            System.out.println(new char[] {'z'});
            System.out.println((Object) "o");
            System.out.append("a").append('b').append("xcx", 1, 2);
            System.out.write('d');
            System.out.writeBytes(new byte[] {'e'});
        }

        String expected = "truec123.54.5xynullnull\nfalse\nd\n5\n6\n7.5\n8.5\nz\no\nabcde".replace("\n", EOL);
        assertThat(file).content().isEqualTo(expected);
        assertThat(onOut()).isEqualTo(expected);
    }

    @Test
    void aFinishedLineIsInTheFileAtOnceAndTheRestAfterFlush() {
        try (RunLog log = RunLog.open(file, SecretTexts.NONE)) {
            System.out.println("line");
            System.out.print("half");
            assertThat(file).content().isEqualTo("line\n");

            System.out.flush();
            assertThat(file).content().isEqualTo("line\nhalf");
        }
    }

    @Test
    void closeRestoresTheStreamsAndWhatIsPrintedLaterStaysOut() {
        RunLog log = RunLog.open(file, SecretTexts.NONE);
        PrintStream kept = System.out;
        log.close();

        assertThat(System.out).isSameAs(consoleOut);
        assertThat(System.err).isSameAs(consoleErr);
        kept.println("late");
        assertThat(onOut()).isEqualTo("late" + EOL);
        assertThat(file).isEmptyFile();
    }

    @Test
    void aStreamThatSomebodyElseHasSetStays() {
        PrintStream other = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        try (RunLog log = RunLog.open(file, SecretTexts.NONE)) {
            System.setOut(other);
        }

        assertThat(System.out).isSameAs(other);
        assertThat(System.err).isSameAs(consoleErr);
    }

    @Test
    void aSecondLogIsRefusedUntilTheFirstIsClosed() {
        Path second = directory.resolve("second.log");
        try (RunLog log = RunLog.open(file, SecretTexts.NONE)) {
            assertThatThrownBy(() -> RunLog.open(second, SecretTexts.NONE))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("Cannot write '" + second
                            + "': this process already keeps the log of another run. Close it first.");
            System.out.println("on");
        }
        RunLog.open(second, SecretTexts.NONE).close();

        assertThat(file).hasContent("on");
        assertThat(second).isEmptyFile();
    }

    @Test
    void aFileThatCannotBeOpenedLeavesTheConsoleAlone() {
        assertThatThrownBy(() -> RunLog.open(directory, SecretTexts.NONE))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("Cannot open the log file '" + directory + "': ");
        assertThat(System.out).isSameAs(consoleOut);
    }

    @Test
    void aLaterAttemptFollowsOnItsOwnLine() throws IOException {
        Files.writeString(file, "cut of");
        try (RunLog log = RunLog.open(file, SecretTexts.NONE)) {
            log.attempt(2, Instant.parse("2026-11-21T10:00:00Z"));
            System.out.println("again");
            log.attempt(3, Instant.parse("2026-11-22T10:00:00Z"));
        }

        assertThat(file).content().isEqualTo("""
                        cut of
                        --- attempt 2, 2026-11-21T10:00:00Z ---
                        again
                        --- attempt 3, 2026-11-22T10:00:00Z ---
                        """);
        assertThat(onOut()).isEqualTo("again" + EOL);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskCostsOneWarningAndNoPrinting() {
        try (RunLog log = RunLog.open(Path.of("/dev/full"), SecretTexts.NONE)) {
            System.out.println("one");
            System.out.println("two");
            System.err.println("three");
        }

        assertThat(onOut()).isEqualTo("one" + EOL + "two" + EOL);
        assertThat(onErr().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("Cannot write '/dev/full' any more (")
                .endsWith("): what the program prints goes to the console only.");
    }

    @Test
    void anInterruptedThreadPrintsOn() {
        try (RunLog log = RunLog.open(file, SecretTexts.NONE)) {
            Thread.currentThread().interrupt();
            System.out.println("interrupted");
            assertThat(Thread.interrupted()).isTrue();
            System.out.println("still");
        }

        assertThat(file).hasContent("interrupted\nstill");
    }

    @Test
    void linesOfManyThreadsStayWhole() throws InterruptedException, IOException {
        try (RunLog log = RunLog.open(file, SecretTexts.NONE)) {
            Thread[] threads = new Thread[4];
            for (int i = 0; i < threads.length; i++) {
                PrintStream stream = i % 2 == 0 ? System.out : System.err;
                String line = "0123456789".repeat(5) + i;
                threads[i] = new Thread(() -> {
                    for (int n = 0; n < 500; n++) {
                        stream.println(line);
                    }
                });
                threads[i].start();
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }

        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(2_000).allMatch(line -> line.matches("(0123456789){5}[0-3]"));
        assertThat(onOut().lines()).hasSize(1_000).allMatch(line -> line.matches("(0123456789){5}[02]"));
    }

    @Test
    void aLoggerMadeBeforeTheLogIsInIt() {
        Logger logger = LoggerFactory.getLogger("early");
        try (RunLog log = RunLog.open(file, SecretTexts.NONE)) {
            logger.warn("caught");
        }

        assertThat(file).content().contains("early").contains("caught");
        assertThat(onErr()).contains("caught");
    }

    @Test
    void aSecretIsMaskedInTheFileHoweverItIsPrintedAndShownOnTheConsole() {
        try (RunLog log = RunLog.open(file, SecretTexts.of(List.of("h\u00fcnter2", "42")))) {
            System.out.println("a h\u00fcnter2 b");
            System.out.print("h\u00fcn");
            System.out.flush();
            System.err.print("!");
            System.out.println("ter2 42");
            for (byte b : "h\u00fcnter2".getBytes(StandardCharsets.UTF_8)) {
                System.err.write(b);
            }
            System.out.print("h\u00fcn");
        }

        assertThat(file).content(StandardCharsets.UTF_8).isEqualTo("a *** b" + EOL + "!*** 42" + EOL + "***h\u00fcn");
        assertThat(onOut()).contains("a h\u00fcnter2 b");
    }
}
