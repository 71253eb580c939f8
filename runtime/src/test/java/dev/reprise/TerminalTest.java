package dev.reprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.reprise.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a terminal, a real one made by {@code script}, text has its width and colours; elsewhere it is plain. */
final class TerminalTest {

    private static final String ESCAPE = "\u001b[";

    @TempDir
    Path cwd;

    @BeforeEach
    void needsScript() {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "script of util-linux is not here");
    }

    private ChildJvm.Command onTerminal(String size, String... args) {
        return new TrainRuns(cwd)
                .command(args)
                .under("sh", "-c", "exec script -qec \"" + size + "exec $*\" /dev/null", "sh")
                .env("TERM", "xterm")
                .env("NO_COLOR", "")
                .env("COLUMNS", "");
    }

    private static String out(ChildJvm.Command command) {
        TrainRuns.Ended ended = TrainRuns.run(command);
        assertThat(ended.code()).as(ended::toString).isZero();
        return ended.out().replace("\r\n", "\n");
    }

    private static int longestLine(String text) {
        return text.lines().mapToInt(String::length).max().orElseThrow();
    }

    @Test
    void helpHasTheWidthOfTheTerminal() {
        String wide = out(onTerminal("stty cols 100; ", "--help").env("NO_COLOR", "1"));
        String narrow = out(onTerminal("stty cols 60; ", "--help").env("NO_COLOR", "1"));

        assertThat(longestLine(wide)).isBetween(90, 100);
        assertThat(longestLine(narrow)).isBetween(50, 60);
    }

    @Test
    void aTerminalThatDoesNotTellItsWidthHasEightyColumns() {
        assertThat(longestLine(out(onTerminal("stty cols 0; ", "--help").env("NO_COLOR", "1"))))
                .isBetween(70, 80);
    }

    @Test
    void columnsThatAreSetGoBeforeTheWidthOfTheTerminal() {
        String help =
                out(onTerminal("stty cols 100; ", "--help").env("NO_COLOR", "1").env("COLUMNS", "64"));

        assertThat(longestLine(help)).isBetween(55, 64);
    }

    @Test
    void aTerminalHasColours() {
        assertThat(out(onTerminal("", "--help", "data"))).isEqualTo("""
                \u001b[1mdata\u001b[0m
                  \u001b[36mdata.split\u001b[0m     one of: train, test; default train
                  \u001b[36mdata.fraction\u001b[0m  double, 0 to 1; default 0.25
                  \u001b[36mdata.path\u001b[0m      string; default data.csv
                """);
        assertThat(out(onTerminal("", "--explain", "epochs"))).isEqualTo("""
                \u001b[36mepochs\u001b[0m = 20
                  int, positive; default 20
                  \u001b[1m* 20\u001b[0m  default of Train.epochs
                """);
        assertThat(out(onTerminal("", "--print-config=tree")))
                .startsWith("\u001b[1mTrain\u001b[0m\n\u001b[2m├── \u001b[0m\u001b[36mdata\u001b[0m\n");
    }

    @Test
    void theTreeOfARunIsColouredThereAndPlainInItsFiles() throws IOException {
        String shown = out(onTerminal("", "epochs=1"));

        assertThat(shown).startsWith("\u001b[1mTrain\u001b[0m\n\u001b[2m├── \u001b[0m\u001b[36mdata\u001b[0m\n");
        Path run = new TrainRuns(cwd).only();
        String tree = Files.readString(run.resolve("config_tree.txt"));
        String start = tree.substring(0, tree.indexOf("└── run"));
        assertThat(start).startsWith("Train\n├── data\n");
        assertThat(Files.readString(run.resolve("main.log"))).contains(start).doesNotContain(ESCAPE);
        assertThat(shown.replaceAll("\u001b\\[\\d+m", "")).startsWith(start);
    }

    @Test
    void theTreeOfARunIsPlainInAPipe() {
        assertThat(out(new TrainRuns(cwd)
                        .command("epochs=1")
                        .env("TERM", "xterm")
                        .env("NO_COLOR", "")))
                .startsWith("Train\n├── data\n")
                .doesNotContain(ESCAPE);
    }

    @Test
    void whatIsToBeReadAgainHasNoColours() {
        assertThat(out(onTerminal("", "--print-config"))).doesNotContain(ESCAPE).startsWith("data:\n");
    }

    @Test
    void noColoursWhereNobodyWantsThem() {
        assertThat(out(onTerminal("", "--help").env("NO_COLOR", "1"))).doesNotContain(ESCAPE);
        assertThat(out(onTerminal("", "--help").env("TERM", "dumb"))).doesNotContain(ESCAPE);
    }

    @Test
    void noColoursInAPipe() {
        assertThat(out(new TrainRuns(cwd).command("--help").env("TERM", "xterm").env("NO_COLOR", "")))
                .doesNotContain(ESCAPE);
    }

    @Test
    void noColoursInAFileWhileTheTerminalStillTakesTheInput() throws Exception {
        ChildJvm.Command command = new TrainRuns(cwd)
                .command("--help")
                .under("sh", "-c", "exec script -qec \"$* > help.txt\" /dev/null", "sh")
                .env("TERM", "xterm")
                .env("NO_COLOR", "");

        assertThat(out(command)).isEmpty();
        assertThat(Files.readString(cwd.resolve("help.txt")))
                .startsWith("usage: ")
                .doesNotContain(ESCAPE);
    }
}
