package dev.reprise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.cli.testing.Cli;
import dev.reprise.cli.testing.Trials;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong is told on standard error, without a stack, and ends with 2. */
final class RefusalTest {

    @TempDir
    static Path root;

    @BeforeAll
    static void makeRun() {
        new Trials(root).complete("run.seed=1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "lst | Unmatched argument at index 0: 'lst'",
                "ls --colums id | Unknown option: '--colums'",
                "ls --limit many | 'many' is not an int",
                "ls --limit -1 | --limit and --offset are counts, from 0.",
                "ls --json --csv | --json and --csv are two ways to write the same. Give one of them.",
                "ls --columns info.sed | No run has a field 'info.sed'. Did you mean 'info.seed'?",
                "ls --root nowhere | There is no directory 'nowhere'. Say where the runs are with --root DIR",
                "ls config.epochs< | config.epochs<",
                "show zzzzzz | There is no run 'zzzzzz'",
                "diff latest latest | One run has nothing to be compared with. Name two",
                "diff latest | One run has nothing to be compared with. Name two",
                "tail latest val | has no metrics 'val'. There are: train",
                "best train.loss | Say which value of 'train.loss' is the best: --min or --max.",
                "best train.los --min | No run has a field 'train.los'. Did you mean 'train.loss'?",
                "best info.status --min | 'COMPLETE'",
                "group --of train.loss --mixing nothing | No run has a field 'nothing'",
                "tag latest paper | 'paper' is neither +TAG, to add one, nor -TAG, to take one away.",
                "rm zzzzzz | There is no run 'zzzzzz'",
                "completion fish | There is no completion for 'fish'. There is one for bash and zsh."
            })
    void isRefused(String line, String message) {
        Cli.Said said = new Cli(root).run(line.split(" "));

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).startsWith("reprise: ").contains(message).doesNotContain("\tat ");
    }

    @Test
    void aCommandWithoutRunsSaysSo(@TempDir Path empty) {
        assertThat(new Cli(empty).run("ls")).isEqualTo(new Cli.Said(0, "", "There are no runs in [" + empty + "].\n"));
        assertThat(new Cli(empty).run("show", "latest").code()).isEqualTo(2);
    }

    @Test
    void withoutACommandThereIsHelpAndNoData() {
        Cli.Said said = new Cli(root).run();

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).startsWith("Usage: reprise [-hV] COMMAND\n");
    }

    @Test
    void everyCommandHasHelpWithExamples() {
        for (String command : Commands.NAMES) {
            Cli.Said said = new Cli(root).run(command, "--help");

            assertThat(said.code()).isZero();
            assertThat(said.out()).startsWith("Usage: reprise " + command).containsPattern("Examples?:\n  ");
            assertThat(said.out().lines()).allMatch(line -> line.length() <= 80);
        }
        assertThat(new Cli(root).run("--help").out()).contains(Commands.NAMES);
        assertThat(new Cli(root).run("--version").out()).startsWith("reprise ");
    }
}
