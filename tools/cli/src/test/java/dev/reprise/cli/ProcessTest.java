package dev.reprise.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.reprise.cli.testing.Cli;
import dev.reprise.cli.testing.TrialProgram;
import dev.reprise.cli.testing.Trials;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command in a process of its own, and runs that go on in others. */
@Timeout(120)
final class ProcessTest {

    @TempDir
    Path directory;

    private Path root() {
        return directory.resolve("logs");
    }

    private static List<String> java(Class<?> main, List<String> args) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", // as the manifest of the jar says; else Java 24 warns of SQLite
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        words.addAll(args);
        return words;
    }

    private ProcessBuilder reprise(String... args) {
        ProcessBuilder builder = new ProcessBuilder(java(Reprise.class, List.of(args)));
        builder.environment().put("REPRISE_ROOT", root().toString());
        builder.environment().remove("COLUMNS");
        return builder.directory(directory.toFile());
    }

    private Process trial(String... args) throws IOException {
        return new ProcessBuilder(java(TrialProgram.class, new Trials(root()).args(args)))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("trial.txt").toFile())
                .start();
    }

    @Test
    void tailFollowsARunUntilItEnds() throws Exception {
        Process trial = trial("pause_millis=5", "epochs=2");
        Path run = runOf(trial);
        Process tail = reprise("tail", run.toString(), "-f").start();
        try (BufferedReader rows = tail.inputReader(StandardCharsets.UTF_8)) {
            assertThat(rows.readLine()).isEqualTo("epoch       loss");
            assertThat(rows.readLine()).startsWith("    0  ");
            Files.createFile(run.resolve("go-0"));
            assertThat(rows.readLine()).startsWith("    1  ");
            Files.createFile(run.resolve("go-1"));
            assertThat(rows.readLine()).isNull();
        }
        assertThat(tail.waitFor()).isZero();
        assertThat(text(tail)).isEqualTo("The run is COMPLETE.\n");
        assertThat(trial.waitFor()).isZero();
    }

    @Test
    void tailOfARunThatFailsEndsWithOne() {
        new Trials(root()).failed();

        Cli.Said said = new Cli(root()).run("tail", "latest", "-f", "-n", "1");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out().lines()).hasSize(2);
        assertThat(said.err()).isEqualTo("The run is FAILED.\n");
    }

    @Test
    void aRunThatGoesOnIsListedAndNotRemoved() throws Exception {
        Process trial = trial("pause_millis=5", "epochs=1");
        Path run = runOf(trial);

        assertThat(new Cli(root()).terminal(120, true).run("ls").out()).contains("\u001b[36mRUNNING\u001b[0m");
        Cli.Said removed = new Cli(root()).run("rm", "latest", "--yes");
        assertThat(removed.code()).isEqualTo(1);
        assertThat(removed.err()).contains("it is going on").endsWith("0 runs are deleted.\n");
        Files.createFile(run.resolve("go-0"));
        assertThat(trial.waitFor()).isZero();
    }

    @Test
    void rerunStartsTheRecordedProgramAndHandsItsCodeOn() throws Exception {
        assertThat(trial("run.seed=7", "model.num_units=5").waitFor()).isZero();

        Process again = reprise("rerun", "latest", "optimizer.lr=3.0")
                .redirectErrorStream(true)
                .start();
        assertThat(again.inputReader().lines().toList()).isNotNull();
        assertThat(again.waitFor()).isZero();
        assertThat(new Cli(root())
                        .run("ls", "--columns", "seed,num_units,lr", "--csv")
                        .out())
                .isEqualTo("info.seed,config.model.num_units,config.optimizer.lr\r\n7,5,1.0\r\n7,5,3.0\r\n");

        Process failing = reprise("rerun", "latest", "failing=true")
                .redirectErrorStream(true)
                .start();
        assertThat(failing.inputReader().lines().toList()).isNotEmpty();
        assertThat(failing.waitFor()).isEqualTo(1);
    }

    @Test
    void rerunNamesTheClassPathThatIsGone() throws Exception {
        assertThat(trial().waitFor()).isZero();
        Path run = Path.of(new Cli(root())
                .run("rm", "latest")
                .out()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .replaceAll(".* ", ""));
        Path script = root().resolve(run).resolve("run_run.sh");
        Files.writeString(script, Files.readString(script).replaceFirst("-cp \\S+", "-cp gone/classes"));

        Cli.Said said = new Cli(root()).run("rerun", "latest");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err())
                .contains("there is no " + directory.resolve("gone/classes") + " with " + TrialProgram.class.getName())
                .contains("--at-snapshot");
    }

    @Test
    void aClosedPipeEndsItSilently() throws Exception {
        Trials trials = new Trials(root());
        trials.complete("run.seed=1");
        trials.complete("run.seed=2");
        String command = String.join(
                " ",
                java(Reprise.class, List.of("ls", "--json")).stream()
                        .map(word -> "'" + word + "'")
                        .toList());
        ProcessBuilder shell = new ProcessBuilder("/bin/sh", "-c", command + " | true");
        shell.environment().put("REPRISE_ROOT", root().toString());
        Process process = shell.start();

        assertThat(text(process)).isEmpty();
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void nothingButDataGoesIntoAPipe() throws Exception {
        new Trials(root()).complete("run.seed=1");

        Process process = reprise("ls", "--columns", "seed,status").start();
        assertThat(process.inputReader().lines()).containsExactly("seed  status", "   1  COMPLETE");
        assertThat(text(process)).isEmpty();
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void columnsSayHowWideLinesAreInAPipeToo() throws Exception {
        Path run = new Trials(root()).complete("run.seed=1");

        ProcessBuilder builder = reprise("ls", "--columns", "id,cwd,status");
        builder.environment().put("COLUMNS", "34");
        Process process = builder.start();
        assertThat(process.inputReader(StandardCharsets.UTF_8).lines().toList())
                .hasSize(2)
                .allMatch(line -> line.length() <= 34)
                .element(1)
                .asString()
                .endsWith("…  COMPLETE");
        assertThat(process.waitFor()).isZero();
        assertThat(run).exists();
    }

    @Test
    void aTerminalGetsItsWidthAndColoursUnlessNoColorIsSet() throws Exception {
        assumeThat(Path.of("/usr/bin/script")).isExecutable();
        new Trials(root()).complete("run.seed=1", "run.name=a-name-that-is-rather-long-for-a-terminal");

        List<String> coloured = onTerminal("");
        assertThat(coloured).hasSize(2);
        assertThat(coloured.get(1)).contains("\u001b[32mCOMPLETE\u001b[0m").contains("…");
        assertThat(onTerminal("NO_COLOR=1 ").get(1)).contains("COMPLETE").doesNotContain("\u001b");
    }

    private List<String> onTerminal(String variables) throws Exception {
        String command = String.join(
                " ",
                java(Reprise.class, List.of("ls", "--columns", "id,name,status")).stream()
                        .map(word -> "'" + word + "'")
                        .toList());
        ProcessBuilder script = new ProcessBuilder(
                "/usr/bin/script", "-qec", "stty cols 50; " + variables + command + " 2> /dev/null", "/dev/null");
        script.environment().put("REPRISE_ROOT", root().toString());
        script.environment().put("TERM", "xterm");
        script.environment().remove("NO_COLOR");
        script.environment().remove("COLUMNS");
        Process process = script.redirectErrorStream(true).start();
        process.getOutputStream().close();
        List<String> lines = process.inputReader(StandardCharsets.UTF_8).lines().toList();
        assertThat(process.waitFor()).isZero();
        return lines;
    }

    private static String text(Process process) throws IOException {
        try (InputStreamReader in = new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8)) {
            StringBuilder text = new StringBuilder();
            for (int c = in.read(); c >= 0; c = in.read()) {
                text.append((char) c);
            }
            return text.toString();
        }
    }

    /** The directory of a run that has begun to measure. */
    private Path runOf(Process trial) throws Exception {
        Path runs = root().resolve("runs/run");
        while (trial.isAlive()) {
            if (Files.isDirectory(runs)) {
                try (DirectoryStream<Path> all = Files.newDirectoryStream(runs)) {
                    for (Path run : all) {
                        Path metrics = run.resolve("metrics/train.jsonl");
                        if (Files.exists(run.resolve("run.yaml")) && Files.exists(metrics) && Files.size(metrics) > 0) {
                            return run;
                        }
                    }
                }
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("The run has ended: " + Files.readString(directory.resolve("trial.txt")));
    }
}
