package dev.reprise.run.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.testing.ChildJvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class CommandLineTest {

    @TempDir
    Path directory;

    /** Prints the command that started it, with other arguments in place of its own if it gets some for that. */
    static final class Program {
        public static void main(String[] args) {
            CommandLine command = CommandLine.ofThisProcess(List.of(args));
            System.out.println(command.words().get(0));
            System.out.println(command.words()
                    .subList(
                            command.words().size() - args.length,
                            command.words().size()));
            System.out.println(command.shellText());
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aShellReadsEachWordAsItWas() throws IOException, InterruptedException {
        List<String> words = List.of(
                "printf", "%s\\n", "", "plain", "two words", "it's", "$HOME `id` \"x\" \\", "a\nb", "*", "~", "é");
        Process shell = new ProcessBuilder("/bin/sh", "-c", new CommandLine(words).shellText()).start();

        String out = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).isZero();
        assertThat(out).isEqualTo(String.join("\n", words.subList(2, words.size())) + "\n");
    }

    @Test
    void thisProcessHasItsProgramAndItsArguments() {
        List<String> args = List.of("a b", "x=1", "--flag");
        try (ChildJvm child =
                ChildJvm.of(Program.class).args("a b", "x=1", "--flag").start()) {
            assertThat(child.awaitExit()).isZero();
            assertThat(child.out().lines().toList().get(0)).endsWith("java");
            assertThat(child.out().lines().toList().get(1)).isEqualTo(args.toString());
            assertThat(child.out())
                    .contains(
                            " -Xmx64m ",
                            Program.class.getName().replace("$", "'$'").substring(0, 20));
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatStandsInAnArgumentFileIsRebuilt() throws IOException, InterruptedException {
        Path file = directory.resolve("java.args");
        Files.write(
                file,
                Arrays.asList(
                        "-cp",
                        '"' + System.getProperty("java.class.path") + '"',
                        "'" + Program.class.getName() + "'",
                        "a=1",
                        "b=2",
                        "c=3",
                        "d=4"));
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@" + file)
                .start();
        String out = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(java.waitFor()).isZero();
        assertThat(out.lines().toList().get(2)).contains(" -cp ").endsWith("CommandLineTest$Program' a=1 b=2 c=3 d=4");
    }
}
