package dev.reprise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.cli.testing.Cli;
import dev.reprise.cli.testing.Trials;
import dev.reprise.text.Node;
import dev.reprise.text.json.JsonReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is listed, compared and aggregated of eight runs. */
final class ListingTest {

    @TempDir
    static Path root;

    @BeforeAll
    static void makeRuns() {
        new Trials(root).eight();
    }

    private static Cli cli() {
        return new Cli(root);
    }

    @Test
    void listsWhoTheRunsAreAndWhatVariesAmongThem() {
        Cli.Said said = cli().run("ls");

        assertThat(said.code()).isZero();
        assertThat(said.err()).isEmpty();
        List<String> lines = said.out().lines().toList();
        assertThat(lines).hasSize(9);
        assertThat(lines.get(0))
                .matches(
                        "id      name  status    start                duration +model\\.num_units  optimizer\\.lr  run\\.seed");
        assertThat(lines.get(1))
                .matches("[0-9a-f]{6}  run   COMPLETE  \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d  \\S+ +2 +10\\.0 +1");
    }

    @Test
    void columnsSortLimitAndOffsetChooseWhatIsShown() {
        assertThat(cli().run(
                                "ls",
                                "--columns",
                                "model.num_units,lr,train.loss.min",
                                "--sort",
                                "-num_units,lr",
                                "--limit",
                                "3",
                                "--offset",
                                "1")
                        .out())
                .isEqualTo("""
                        model.num_units  optimizer.lr  train.loss.min
                                      3           1.0            0.22
                                      3          10.0            2.01
                                      3          10.0            2.02
                        """);
    }

    @Test
    void jsonIsOneArrayWithWholeIds() {
        String json = cli().run("ls", "--json", "--limit", "2").out();

        Node.Mapping all = JsonReader.parse("{\"all\":" + json + "}", "output");
        assertThat(json).startsWith("[\n{\"info.run_id\":\"");
        assertThat(json.lines()).hasSize(4);
        assertThat(all.toString()).isNotEmpty();
        assertThat(json).containsPattern("\"info\\.run_id\":\"[0-9a-f]{32}\"");
    }

    @Test
    void csvHasCarriageReturns() {
        assertThat(cli().run("ls", "--csv", "--columns", "model.num_units,seed", "--limit", "2")
                        .out())
                .isEqualTo("config.model.num_units,info.seed\r\n2,1\r\n2,2\r\n");
    }

    @Test
    void anEmptyChoiceIsAnEmptyArrayAndNoFailure() {
        assertThat(cli().run("ls", "info.seed > 5", "--json")).isEqualTo(new Cli.Said(0, "[\n]\n", ""));
        assertThat(cli().run("ls", "info.seed > 5")).isEqualTo(new Cli.Said(0, "", "No run is chosen.\n"));
    }

    @Test
    void aWrongQueryIsPointedInto() {
        assertThat(cli().run("ls", "info.seed = 1")).isEqualTo(new Cli.Said(2, "", """
                        reprise: '=' is no operator
                        info.seed = 1
                                  ^ write ==
                        """));
    }

    @Test
    void aNarrowTerminalGetsWhatHasRoomAndIsToldOfTheRest() {
        Cli.Said said = cli().terminal(64, false).run("ls", "--limit", "5");

        assertThat(said.out().lines()).allMatch(line -> line.length() <= 64);
        assertThat(said.out()).startsWith("id      name  status    start        duration  model.num_units\n");
        assertThat(said.err()).isEqualTo("No room for optimizer.lr, run.seed: choose with --columns.\n");
    }

    @Test
    void statusesHaveColoursOnATerminalOnly() {
        assertThat(cli().terminal(200, true).run("ls", "--limit", "1").out()).contains("\u001b[32mCOMPLETE\u001b[0m");
        assertThat(cli().terminal(200, false).run("ls", "--limit", "1").out()).doesNotContain("\u001b");
        assertThat(cli().terminal(200, true).run("ls", "--json").out()).doesNotContain("\u001b");
    }

    @Test
    void theBestOfEachGroupIsShownWithWhatMakesIt() {
        Cli.Said said = cli().run("best", "train.loss.min", "--min", "--per", "model.num_units");

        assertThat(said.code()).isZero();
        assertThat(said.out()).matches("""
                        model\\.num_units  train\\.loss\\.min  id      name  status
                                      2            0\\.26  [0-9a-f]{6}  run   COMPLETE
                                      3            0\\.21  [0-9a-f]{6}  run   COMPLETE
                        """);
    }

    @Test
    void groupsShowMeansOverSeeds() {
        assertThat(cli().run("group", "model.num_units,optimizer.lr", "--of", "train.loss,train.loss.min")
                        .out())
                .isEqualTo("""
                        model.num_units  optimizer.lr       train.loss   train.loss.min  runs
                                      2          10.0  2.5150 ± 0.0071  2.5150 ± 0.0071     2
                                      2           1.0  0.2650 ± 0.0071  0.2650 ± 0.0071     2
                                      3          10.0  2.0150 ± 0.0071  2.0150 ± 0.0071     2
                                      3           1.0  0.2150 ± 0.0071  0.2150 ± 0.0071     2
                        """);
    }

    @Test
    void groupsThatMixMoreThanSeedsAreRefusedInWordsOfOptions() {
        Cli.Said said = cli().run("group", "model.num_units", "--of", "train.loss");

        assertThat(said).isEqualTo(new Cli.Said(2, "", """
                        reprise: A mean of 'train.loss' over seeds would mix runs that differ in more than the seed (config.model.num_units = 2):
                          config.optimizer.lr: 10.0 (2 runs), 1.0 (2 runs)
                        Add the keys 'config.optimizer.lr' to the groups, leave some out with --where, or allow it with --mixing KEY,....
                        """));
        assertThat(cli().run("group", "num_units", "--of", "train.loss", "--mixing", "lr", "--repeats")
                        .code())
                .isZero();
        assertThat(cli().run("group", "num_units", "--of", "train.loss", "--where", "config.optimizer.lr == 1")
                        .code())
                .isZero();
    }

    @Test
    void diffShowsOnlyWhatDiffers() {
        String[] ids = ids();
        String out = cli().run("diff", ids[0], ids[2]).out();

        assertThat(out)
                .containsPattern("config +[0-9a-f]{6}  [0-9a-f]{6}\noptimizer\\.lr  10\\.0    1\\.0\n")
                .contains("results")
                .containsPattern("train\\.loss +2\\.51 +0\\.26")
                .doesNotContain("environment")
                .doesNotContain("num_units");
    }

    @Test
    void showHasAllSections() {
        String out = cli().run("show", "latest").out();

        assertThat(out)
                .contains("status      COMPLETE", "optimizer.lr             1.0")
                .contains("metrics      count", "artifact.text.summary");
    }

    @Test
    void tailShowsTheLastRows() {
        assertThat(cli().run("tail", ids()[0], "train", "-n", "2")).isEqualTo(new Cli.Said(0, """
                        epoch       loss
                            1    3.34333
                            2       2.51
                        """, ""));
    }

    @Test
    void indexTellsWhereItIsAndWhatCouldNotBeRead() throws Exception {
        Path broken = Files.createDirectories(root.resolve("broken"));
        try {
            Files.writeString(broken.resolve("run.yaml"), "run_id: [");
            Cli.Said listed = cli().run("ls", "--limit", "1");
            Cli.Said index = cli().run("index");

            assertThat(listed.code()).isZero();
            assertThat(listed.err()).isEqualTo("1 run could not be read whole: reprise index\n");
            assertThat(index.out())
                    .containsPattern("index +" + root + "/.reprise/index.sqlite")
                    .contains("problems");
            assertThat(index.err()).contains(broken + ": run.yaml, line 1");
        } finally {
            Files.delete(broken.resolve("run.yaml"));
            Files.delete(broken);
        }
    }

    @Test
    void indexInMemoryWritesNothing(@TempDir Path elsewhere) {
        new Trials(elsewhere).complete();

        assertThat(new Cli(elsewhere).run("ls", "--index", "memory").out().lines())
                .hasSize(2);
        assertThat(elsewhere.resolve(".reprise")).doesNotExist();
        assertThat(new Cli(elsewhere).run("index", "--fields", "--rebuild").out())
                .contains("config.optimizer.lr");
    }

    private static String[] ids() {
        return cli().run("ls", "--csv", "--columns", "id").out().lines().skip(1).toArray(String[]::new);
    }
}
