package dev.reprise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.cli.testing.Cli;
import dev.reprise.cli.testing.Trials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is changed of runs, and that nothing is unless it was asked for. */
final class ChangesTest {

    @TempDir
    Path directory;

    private Path root() {
        return directory.resolve("logs");
    }

    private Trials trials() {
        return new Trials(root());
    }

    private Cli cli() {
        return new Cli(root());
    }

    @Test
    void aNoteIsSetShownAndTakenAway() {
        trials().complete();

        assertThat(cli().run("note", "latest", "the one in the paper").code()).isZero();
        assertThat(cli().run("note", "latest")).isEqualTo(new Cli.Said(0, "the one in the paper\n", ""));
        assertThat(cli().run("ls", "info.note =~ 'paper'", "--columns", "note").out())
                .isEqualTo("note\nthe one in the paper\n");
        cli().run("note", "latest", "");
        assertThat(cli().run("note", "latest")).isEqualTo(new Cli.Said(0, "", ""));
    }

    @Test
    void tagsAreAddedAndTakenAwayAlsoThoseThatLookLikeOptions() {
        trials().complete();

        assertThat(cli().run("tag", "latest", "+paper", "+draft", "+h").code()).isZero();
        assertThat(cli().run("tag", "latest", "-draft", "-h", "+new").code()).isZero();
        assertThat(cli().run("tag", "latest").out()).isEqualTo("paper\nnew\n");
        assertThat(cli().run("ls", "'paper' in info.tags", "--csv", "--columns", "tags")
                        .out())
                .isEqualTo("info.tags\r\n\"[\"\"paper\"\",\"\"new\"\"]\"\r\n");
    }

    @Test
    void removingIsADryRunFirst() {
        Path kept = trials().complete("run.seed=1");
        Path gone = trials().failed("run.seed=2");

        Cli.Said planned = cli().run("rm", "info.status == 'FAILED'");
        assertThat(planned.code()).isZero();
        assertThat(planned.out().lines()).hasSize(2);
        assertThat(planned.out()).contains("FAILED");
        assertThat(planned.err())
                .matches("1 run with [\\d.]+ kB would be deleted\\. Nothing has been done: --yes does it\\.\n");
        assertThat(gone).exists();

        assertThat(cli().run("rm", "info.status == 'FAILED'", "--yes"))
                .isEqualTo(new Cli.Said(0, "", "1 run is deleted.\n"));
        assertThat(gone).doesNotExist();
        assertThat(kept).exists();
        assertThat(cli().run("rm", "").err()).contains("an empty query would choose all of them");
    }

    @Test
    void whatIsArchivedComesBack() throws IOException {
        Path run = trials().complete("run.seed=1");
        trials().complete("run.seed=2");
        String id = cli().run("ls", "--csv", "--columns", "id", "--limit", "1")
                .out()
                .lines()
                .toList()
                .get(1);
        Path archive = directory.resolve("archive");

        assertThat(cli().run("rm", id.substring(0, 6), "latest", "--archive", archive.toString(), "--yes")
                        .code())
                .isZero();
        assertThat(run).doesNotExist();
        Path file = archive.resolve(root().relativize(run) + ".zip");
        assertThat(cli().run("import", file.toString())).isEqualTo(new Cli.Said(0, run + "\n", ""));
        assertThat(cli().run("show", id).code()).isZero();

        Cli.Said again = cli().run("import", file.toString());
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).startsWith("reprise: ").doesNotContain("\tat ");
        Files.writeString(file, "noise");
        assertThat(cli().run("import", file.toString()).err()).contains("is not a whole exported run");
    }

    @Test
    void anExportedRunGoesToARootThatIsNotThereYet() {
        Path run = trials().complete();
        Path file = directory.resolve("run.zip");
        Path other = directory.resolve("other");

        assertThat(cli().run("export", run.toString(), file.toString())).isEqualTo(new Cli.Said(0, file + "\n", ""));
        assertThat(cli().run("export", "latest", file.toString()).code()).isEqualTo(1);
        assertThat(new Cli(other).run("import", file.toString()).code()).isZero();
        assertThat(new Cli(other).run("ls").out().lines()).hasSize(2);
    }

    @Test
    void idsAreAsLongAsItTakesToTellThemApart() throws IOException {
        Path one = trials().complete("run.seed=1");
        Path two = trials().complete("run.seed=2");
        replaceId(one, "abcdef00111111111111111111111111");
        replaceId(two, "abcdef01111111111111111111111111");

        assertThat(cli().run("ls", "--columns", "id,seed").out())
                .isEqualTo("id        seed\nabcdef00     1\nabcdef01     2\n");
        assertThat(cli().run("show", "abcdef01").out()).contains("seed        2");
        Cli.Said several = cli().run("show", "abcdef0");
        assertThat(several.code()).isEqualTo(2);
        assertThat(several.err()).startsWith("reprise: Several runs are meant by 'abcdef0': abcdef00");
    }

    private static void replaceId(Path run, String id) throws IOException {
        Path record = run.resolve("run.yaml");
        Files.writeString(record, Files.readString(record).replaceFirst("run_id: .*", "run_id: " + id));
    }
}
