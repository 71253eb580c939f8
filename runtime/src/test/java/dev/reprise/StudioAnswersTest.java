package dev.reprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.reprise.testing.ChildJvm;
import dev.reprise.testing.Golden;
import dev.reprise.testing.Studio;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program with presets, options, old names, files and a secret says of itself, whole pages at 80 columns. */
final class StudioAnswersTest {

    @TempDir
    Path cwd;

    @BeforeEach
    void writeFiles() throws IOException {
        Files.writeString(cwd.resolve("base.yaml"), """
                model:
                  units: ${epochs}
                  momentum2: 3
                tags: {a: "${title}", b: x}
                dropout: ["${optimizer.lr}", 1]
                optimizer: {lr: 0.5}
                """);
        Files.writeString(cwd.resolve("top.yaml"), """
                include: base.yaml
                epochs: 7
                optimizer: adam_w
                """);
    }

    @AfterEach
    void nothingIsCreated() {
        assertThat(cwd.resolve("logs")).doesNotExist();
    }

    private ChildJvm.Command studio(String... args) {
        return new TrainRuns(cwd)
                .command(Studio.class, args)
                .jvm("-Dreprise.program=studio")
                .env("COLUMNS", "80")
                .env("STUDIO_KEY", "env-hunter2-key");
    }

    private String answered(String... args) {
        TrainRuns.Ended ended = TrainRuns.run(studio(args));
        assertThat(ended.code()).as(ended::toString).isZero();
        return ended.out();
    }

    private TrainRuns.Ended refused(String... args) {
        TrainRuns.Ended ended = TrainRuns.run(studio(args));
        assertThat(ended.code()).as(ended::toString).isEqualTo(2);
        return ended;
    }

    private static void assertThatItFits(String page, int width) {
        assertThat(page.lines()).allMatch(line -> line.length() <= width);
    }

    @Test
    void helpIsAPage() {
        String help = answered("--help");

        assertThatItFits(help, 80);
        Golden.compare("answers/help.txt", help);
    }

    @Test
    void everyWidthFromFortyToTwoHundredHoldsTheSameWordsUnbroken() {
        String words = words(answered("--help"));
        for (int width : new int[] {40, 41, 50, 60, 79, 100, 120, 160, 200}) {
            TrainRuns.Ended help = TrainRuns.run(studio("--help").env("COLUMNS", Integer.toString(width)));

            assertThatItFits(help.out(), width);
            assertThat(words(help.out())).isEqualTo(words);
        }
    }

    private static String words(String page) {
        return page.strip().replaceAll("\\s+", " ");
    }

    @Test
    void helpForOnePartHasItsPresets() {
        assertThat(answered("--help", "optimizer.adam_w")).isEqualTo("""
                optimizer=adam, also adam_w
                  Adaptive moments.
                  optimizer.lr    double, positive; default 0.001
                                  how far a step goes
                  optimizer.beta  double, >= 0, < 1; default 0.9
                                  how long the mean of gradients remembers

                presets
                  --preset optimizer.adam.fast
                                              Large steps, at the risk of a divergence that
                                              nobody sees before the last epoch.
                """);
        assertThat(answered("--help", "optimizer.sgd")).doesNotContain("presets");
        assertThat(answered("--help", "model.wide")).isEqualTo("presets\n  --preset model.wide  Wide and flat.\n");
        assertThat(answered("--help", "model.width")).isEqualTo("""
                model
                  what is trained
                  The network that is trained.
                  model.num_units  int, 1 to 4096; default 64; also width, units
                                   how many units each hidden layer has
                """);
        assertThat(refused("--help", "optimiser.adam").err())
                .isEqualTo(
                        "1 problem in the configuration:\n  optimiser.adam  unknown key. Did you mean 'optimizer.adam'?\n");
    }

    @Test
    void anExplanationOfAllIsAPage() {
        String explanation = answered(
                "--config",
                "top.yaml",
                "--preset",
                "small",
                "--preset",
                "model.wide",
                "--explain",
                "~tags.b",
                "dropout+=3",
                "stages=[{rate: 1, token: sk-hunter2}]",
                "run.seed=7",
                "title=  two  spaces: ${epochs}");

        assertThatItFits(explanation, 80);
        Golden.compare("answers/explain.txt", explanation);
    }

    @Test
    void aReportIsAPage() {
        TrainRuns.Ended ended = refused(
                "--config",
                "top.yaml",
                "--preset",
                "smal",
                "--explain",
                "dropout",
                "model.activation=gel",
                "optimizer.lr=${optimizer.lr}",
                "epochs=-1",
                "epoch=5",
                "note",
                "title=${api_key}");

        Golden.compare("answers/explain-of-errors.txt", ended.out());
        Golden.compare("answers/errors.txt", ended.err());
    }

    @Test
    void aTreeIsAPage() {
        Golden.compare(
                "answers/tree.txt",
                answered("--config", "top.yaml", "--print-config=tree", "run.seed=7", "--preset=teacher.wide"));
    }

    @Test
    void aPatchIsWhatSomebodySetAndNoDefaultThatRefersToIt() throws IOException {
        String[] given = {
            "--config", "top.yaml", "--preset=teacher.wide", "extra.a=\\${epochs}", "key=x", "--print-config=patch"
        };
        String patch = answered(given);

        assertThat(patch).isEqualTo("""
                model:
                  num_units: 7
                teacher:
                  num_units: 512
                optimizer:
                  type: adam
                epochs: 7
                dropout:
                - 0.001
                - 1.0
                tags:
                  a: run of 7 epochs
                  b: x
                extra:
                  a: \\${epochs}
                """);
        Files.writeString(cwd.resolve("patch.yaml"), patch);
        assertThat(answered("--config=patch.yaml", "--print-config=patch")).isEqualTo(patch);
        assertThat(answered("--config=patch.yaml", "--print-config=tree", "run.seed=1"))
                .isEqualTo(answered(
                        "--config=top.yaml",
                        "--preset=teacher.wide",
                        "extra.a=\\${epochs}",
                        "--print-config=tree",
                        "run.seed=1"));
        assertThat(answered("--print-config=patch", "model={}")).isEqualTo("{}\n");
        assertThat(answered("--print-config=patch", "teacher={}")).isEqualTo("teacher: {}\n");
    }

    @Test
    void whatAFileStillSetsThatWasRemovedIsToldBesideTheAnswer() {
        for (String flag : new String[] {"--print-config", "--explain"}) {
            assertThat(TrainRuns.run(studio("--config", "top.yaml", flag)).err())
                    .isEqualTo("'model.momentum2' is passed over, since it was removed from Model (base.yaml:3:3).\n");
        }
    }

    @Test
    void aShellCompletesThePresetsOfTheProgram() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "bash is not here");
        Files.writeString(cwd.resolve("complete"), answered("--completion", "bash") + """
                COMP_LINE='studio --preset ' COMP_POINT=16 COMP_WORDBREAKS=$' \\t\\n"\\'><=;|&(:'
                _reprise_studio
                printf '[%s]' "${COMPREPLY[@]}"
                """);
        Process bash = new ProcessBuilder("bash", "--norc", "complete")
                .directory(cwd.toFile())
                .start();

        assertThat(new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("[small ][shared ][model.wide ][teacher.wide ][optimizer.adam.fast ]");
    }

    @Test
    void namesOfFilesAndPresetsAreNoSecretsOfWhomTheyAreMisspelled() throws IOException {
        Files.writeString(cwd.resolve("wrong.yaml"), "include: [bse.yaml, /etc/base.yaml]\n");

        assertThat(refused("--config=wrong.yaml", "--preset=smal", "--print-config")
                        .err())
                .startsWith("3 problems in the configuration:\n  --preset = smal ")
                .contains(
                        "  --preset = smal           no such preset. Did you mean 'small'?",
                        "  include = bse.yaml        does not exist: there is no ",
                        "  include = /etc/base.yaml  is an absolute name. Name the file relative to this one");
    }
}
