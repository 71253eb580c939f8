package dev.reprise.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.reprise.problem.ConfigException;
import dev.reprise.problem.Problem;
import dev.reprise.testing.Train;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncludeTest {

    /** As the system names it: errors show paths without symbolic links. */
    private Path directory;

    @BeforeEach
    void realDirectory(@TempDir Path given) throws IOException {
        directory = Files.createDirectory(given.toRealPath().resolve("conf"));
    }

    private Path file(String name, String content) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private Train resolve(String file) {
        return resolver(Layer.file(directory.resolve(file))).resolve().config();
    }

    private static Resolver<Train> resolver(Layer layer) {
        return Resolver.of(Train.Schema.INSTANCE).with(layer);
    }

    /** The problems, each with what it is about, its message and its place, files without the directory. */
    private List<String> problems(String file) {
        return problems(Layer.file(directory.resolve(file)));
    }

    private List<String> problems(Layer layer) {
        ConfigException refused = catchThrowableOfType(
                ConfigException.class, () -> resolver(layer).resolve());
        List<String> shown = new ArrayList<>();
        for (Problem problem : refused.problems()) {
            String about = problem.value() == null ? problem.subject() : problem.subject() + " = " + problem.value();
            shown.add((about + "  " + problem.message() + "  (" + problem.origin() + ")").replace(directory + "/", ""));
        }
        return shown;
    }

    @Test
    void includedFilesLieUnderTheFileInTheOrderListed() throws IOException {
        file("train.yaml", "epochs: 3\ninclude: [low.yaml, sub/high.yaml]\n");
        file("low.yaml", "epochs: 1\nnote: low\ntags: {a: 1, b: 1}\n");
        file("sub/high.yaml", "epochs: 2\nnote: high\ntags: {b: 2}\n");

        Train config = resolve("train.yaml");

        assertThat(config.epochs()).isEqualTo(3);
        assertThat(config.note()).contains("high");
        assertThat(config.tags()).isEqualTo(Map.of("a", 1, "b", 2));
    }

    @Test
    void namesCountFromTheFileTheyStandIn() throws IOException {
        file("train.yaml", "include: sub/a.yaml\n");
        file("sub/a.yaml", "include: [b.yaml, ../c.yaml]\n");
        file("sub/b.yaml", "note: beside\n");
        file("c.yaml", "epochs: 7\n");

        assertThat(resolve("train.yaml").note()).contains("beside");
        assertThat(resolve("train.yaml").epochs()).isEqualTo(7);
    }

    @Test
    void aFileChoosesItsOptionOverThatOfAnIncludedOne() throws IOException {
        file("train.yaml", "include: sgd.yaml\noptimizer: {type: adam, beta1: 0.5}\n");
        file("sgd.yaml", "optimizer: {type: sgd, lr: 0.7}\n");

        assertThat(resolve("train.yaml").optimizer()).isEqualTo(new Train.Adam(0.001, 0.5, 0.999));
    }

    @Test
    void aFileGoesOnWithTheOptionThatAnIncludedOneChose() throws IOException {
        file("train.yaml", "include: adam.yaml\noptimizer: {beta1: 0.5}\n");
        file("adam.yaml", "optimizer: {type: adam, lr: 0.7}\n");

        assertThat(resolve("train.yaml").optimizer()).isEqualTo(new Train.Adam(0.7, 0.5, 0.999));
    }

    @Test
    void theSameFileMayBeIncludedOnTwoWays() throws IOException {
        file("train.yaml", "include: [a.yaml, b.yaml]\n");
        file("a.yaml", "include: base.yaml\nnote: a\n");
        file("b.yaml", "include: base.yaml\n");
        file("base.yaml", "note: base\n");

        assertThat(resolve("train.yaml").note()).contains("base");
    }

    @Test
    void includingNothingIsAllowed() throws IOException {
        file("train.yaml", "include: []\nepochs: 4\n");

        assertThat(resolve("train.yaml").epochs()).isEqualTo(4);
    }

    @Test
    void whatATolerantLayerIncludesIsTakenTolerantly() throws IOException {
        Path train = file("train.yaml", "include: old.yaml\ngone: 1\n");
        file("old.yaml", "gone_too: 2\nepochs: 4\n");

        Resolved<Train> resolved = resolver(Layer.file(train).tolerant()).resolve();

        assertThat(resolved.config().epochs()).isEqualTo(4);
        assertThat(resolved.passedOver()).containsExactlyInAnyOrderEntriesOf(Map.of("gone", "1", "gone_too", "2"));
    }

    @Test
    void whatAReplacingLayerIncludesReplaces() throws IOException {
        Path train = file("train.yaml", "include: base.yaml\n");
        file("base.yaml", "tags: {b: 2}\n");

        assertThat(resolver(Layer.yaml("tags: {a: 1}\n", "low"))
                        .with(Layer.file(train).replacing())
                        .resolve()
                        .config()
                        .tags())
                .isEqualTo(Map.of("b", 2));
    }

    @Test
    void wrongValuesAreReportedInTheFileThatHoldsThem() throws IOException {
        file("train.yaml", "include: [sub/base.yaml, broken.yaml]\nepochz: 1\n");
        file("sub/base.yaml", "data:\n  split: tset\n");
        file("broken.yaml", "epochs: 1\nepochs: 2\n");

        assertThat(problems("train.yaml"))
                .containsExactly(
                        "broken.yaml  the key 'epochs' stands on line 1 already. Keep one  (broken.yaml:2:1)",
                        "epochz = 1  unknown key. Did you mean 'epochs'? Keys of Train: data, optimizer,"
                                + " hidden_sizes, tags, note, epochs, extra, run  (train.yaml:2:1)",
                        "data.split = tset  not one of: train, test. Did you mean 'test'?  (sub/base.yaml:2:10)");
    }

    @Test
    void filesThatCannotBeIncludedAreReportedTogether() throws IOException {
        file("train.yaml", """
                include:
                - missing.yaml
                - sub
                - /etc/hostname
                - ../outside.yaml
                - sub/../../missing.yaml
                - link.yaml
                - "a\\0b"
                - ${name}.yaml
                -
                - ''
                - [a.yaml]
                - sub/x.yaml/y.yaml
                """);
        file("sub/x.yaml", "");
        Path outside = file("../outside.yaml", "epochs: 2\n");
        Files.createSymbolicLink(directory.resolve("link.yaml"), outside);
        String out = "leads out of " + directory + ". Keep the files in there, or give this one with --config";
        String name = "must name a file, or a list of files. Write include: [base.yaml]";

        assertThat(problems("train.yaml"))
                .containsExactly(
                        "include = missing.yaml  does not exist: there is no missing.yaml  (train.yaml:2:3)",
                        "include = sub  is a directory. Name a file  (train.yaml:3:3)",
                        "include = /etc/hostname  is an absolute name. Name the file relative to this one, or give it"
                                + " with --config  (train.yaml:4:3)",
                        "include = ../outside.yaml  " + out + "  (train.yaml:5:3)",
                        "include = sub/../../missing.yaml  " + out + "  (train.yaml:6:3)",
                        "include = link.yaml  " + out + "  (train.yaml:7:3)",
                        "include = a\0b  cannot be the name of a file: Nul character not allowed. Write another"
                                + "  (train.yaml:8:3)",
                        "include = ${name}.yaml  is read before any ${...} has a value. Write the name out"
                                + "  (train.yaml:9:3)",
                        "include = null  " + name + "  (train.yaml:10:2)",
                        "include = a single value  " + name + "  (train.yaml:11:3)",
                        "include = a list  " + name + "  (train.yaml:12:3)",
                        "include = sub/x.yaml/y.yaml  cannot be read: sub/x.yaml/y.yaml: Not a directory"
                                + "  (train.yaml:13:3)");
    }

    @Test
    void aLinkThatStaysInsideIsFollowed() throws IOException {
        file("train.yaml", "include: link.yaml\n");
        Files.createSymbolicLink(directory.resolve("link.yaml"), file("sub/base.yaml", "epochs: 6\n"));

        assertThat(resolve("train.yaml").epochs()).isEqualTo(6);
    }

    @Test
    void aCircleIsReportedWithTheWayAround() throws IOException {
        file("train.yaml", "include: a.yaml\n");
        file("a.yaml", "epochs: 1\ninclude: [b.yaml]\n");
        file("b.yaml", "include: a.yaml\n");
        file("self.yaml", "include: ./self.yaml\n");

        assertThat(problems("train.yaml"))
                .containsExactly("include = a.yaml  includes itself: a.yaml:2:11 -> b.yaml:1:10 -> a.yaml."
                        + " Take one of them out  (b.yaml:1:10)");
        assertThat(problems("self.yaml"))
                .containsExactly("include = ./self.yaml  includes itself: self.yaml:1:10 -> self.yaml."
                        + " Take one of them out  (self.yaml:1:10)");
    }

    @Test
    void twentyFilesMayIncludeOneAnother() throws IOException {
        for (int i = 0; i < 20; i++) {
            file(i + ".yaml", "include: " + (i + 1) + ".yaml\n");
        }
        file("20.yaml", "epochs: 9\n");
        file("train.yaml", "include: 0.yaml\n");

        assertThat(resolve("0.yaml").epochs()).isEqualTo(9);
        assertThat(problems("train.yaml"))
                .containsExactly(
                        "include = 20.yaml  is included more than 20 deep. List it further up  (19.yaml:1:10)");
    }

    @Test
    void aHundredFilesMayBeIncluded() throws IOException {
        file("base.yaml", "epochs: 9\n");
        file("most.yaml", "include:\n" + "- base.yaml\n".repeat(100));
        file("more.yaml", "include:\n" + "- base.yaml\n".repeat(200));

        assertThat(resolve("most.yaml").epochs()).isEqualTo(9);
        assertThat(problems("more.yaml"))
                .containsExactly("include = base.yaml  is one file too many: 100 are the most. Put some into one"
                        + "  (more.yaml:102:3)");
    }

    /** Twenty levels of two includes each would be a million files. */
    @Test
    void filesThatDoubleAtEachLevelEndAtTheLimit() throws IOException {
        for (int i = 0; i < 19; i++) {
            file(i + ".yaml", "include: [" + (i + 1) + ".yaml, " + (i + 1) + ".yaml]\n");
        }
        file("19.yaml", "");

        assertThat(problems("0.yaml")).hasSize(1).first().asString().contains("100 are the most");
    }

    @Test
    void aSlipOfTheFingersIsUnderstood() {
        assertThat(problems(Layer.yaml("includes: [a.yaml]\n", "train.yaml")))
                .first()
                .asString()
                .startsWith("includes  unknown key. Did you mean 'include'? Keys of Train: data,");
    }

    @Test
    void onlyTheTopLevelOfAFileIncludes() throws IOException {
        file("train.yaml", "data: {include: a.yaml}\n");

        assertThat(problems("train.yaml"))
                .containsExactly("data.include = a.yaml  unknown key. Only a file that is given as one includes others,"
                        + " at its top level. Keys of Data: split, fraction, path  (train.yaml:1:8)");
    }

    @Test
    void theArgumentsIncludeNothing() {
        assertThat(problems(Layer.args("include=a.yaml")))
                .first()
                .asString()
                .startsWith("include = a.yaml  unknown key. Keys of Train: data,");
    }
}
