package dev.reprise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be used is refused with a report on standard error and exit code 2, before anything is created. */
final class ConfigErrorTest {

    @TempDir
    Path cwd;

    private TrainRuns.Ended refused(String... args) {
        TrainRuns.Ended ended = new TrainRuns(cwd).run(args);
        assertThat(ended.code()).as(ended::toString).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).doesNotContain("Exception", "\tat ", "dev.reprise");
        assertThat(cwd.resolve("logs")).doesNotExist();
        return ended;
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(cwd.resolve(name), content);
    }

    @Test
    void allProblemsAreReportedAtOnceEachWithPathValueRemedyAndOrigin() throws IOException {
        file("base.yaml", "data:\n  split: tset\nepochs: -3\n");

        TrainRuns.Ended ended =
                refused("optimizer=adam", "optimizer.lrr=0.1", "--config", "base.yaml", "hidden=[1, x]");

        assertThat(ended.err()).isEqualTo("""
                        4 problems in the configuration:
                          optimizer.lrr = 0.1  unknown key. Did you mean 'lr'? Keys of adam: lr, beta1, beta2  (arg 2)
                          data.split = tset    not one of: train, test. Did you mean 'test'?                   (base.yaml:2:10)
                          hidden_sizes.1 = x   is not a whole number between -2147483648 and 2147483647        (arg 5)
                          epochs = -3          must be positive                                                (base.yaml:3:9)
                        """);
    }

    @Test
    void aConfigThatItsRecordRefusesIsReported() {
        assertThat(refused("epochs=13").err())
                .isEqualTo(
                        "1 problem in the configuration:\n  Train  thirteen epochs bring bad luck\n         given: epochs = 13 (arg 1)\n");
    }

    static Stream<List<String>> badArguments() {
        return Stream.of(
                List.of("lrr=1", "lrr = 1", "unknown key", "arg 1"),
                List.of("data.fraction=many", "data.fraction = many", "arg 1"),
                List.of("data.fraction=1.5", "data.fraction = 1.5", "1", "arg 1"),
                List.of("epochs=", "epochs = ", "is not a whole number", "arg 1"),
                List.of("epochs=null", "epochs = null", "arg 1"),
                List.of("epochs=99999999999", "epochs = 99999999999", "2147483647", "arg 1"),
                List.of("=x", "=x", "has no key before '='", "arg 1"),
                List.of("", "\"\"", "an empty argument", "arg 1"),
                List.of("epochs", "epochs", "Write epochs=VALUE", "arg 1"),
                List.of("conf.yaml", "--config conf.yaml", "arg 1"),
                List.of("--epoch", "--epoch", "needs a value", "arg 1"),
                List.of("--config", "--config", "needs a value: FILE", "arg 1"),
                List.of("--config=", "--config", "is empty", "arg 1"),
                List.of("--fork=yes", "--fork = yes", "takes no value", "arg 1"),
                List.of("optimizer=lion", "optimizer = lion", "not one of: sgd, adam", "arg 1"),
                List.of("optimizer.beta1=1", "optimizer.beta1 = 1", "unknown key", "arg 1"),
                List.of("hidden=[1, 2", "hidden", "arg 1"),
                List.of("hidden.7=1", "hidden_sizes", "arg 1"),
                List.of("~epochs", "epochs", "arg 1"),
                List.of("run.name=", "run.name", "must not be blank", "arg 1"),
                List.of("run.name=../../x", "../../x", "contains the part '..'"),
                List.of("run.name=/x", "/x", "has an empty part"),
                List.of("run.name=a b", "a b", "contains ' '"));
    }

    @ParameterizedTest
    @MethodSource("badArguments")
    void aBadArgumentIsNamedWithTheWayOut(List<String> argumentAndMessage) {
        TrainRuns.Ended ended = refused(argumentAndMessage.get(0));

        assertThat(ended.err()).contains(argumentAndMessage.subList(1, argumentAndMessage.size()));
        assertThat(ended.err().lines()).hasSizeLessThan(5);
    }

    static Stream<List<String>> badFiles() {
        return Stream.of(
                List.of("epochs: [1", "bad.yaml:1", "not YAML"),
                List.of("- epochs\n", "bad.yaml:1"),
                List.of("just text\n", "bad.yaml:1"),
                List.of("epochs: 1\nepochs: 2\n", "bad.yaml:2", "the key 'epochs' stands on line 1 already"),
                List.of("extra: &a\n  b: *a\n", "bad.yaml:", "contains itself"),
                List.of("epochs: !secret 1\n", "bad.yaml:1", "the tag !secret means nothing here"),
                List.of("epochs: 1\n---\nepochs: 2\n", "bad.yaml:2", "several documents"),
                List.of("optimizer:\n  lrr: 1\n", "bad.yaml:2", "optimizer.lrr = 1", "Did you mean 'lr'?"),
                List.of("epochs: \"\\uD800\"\n", "bad.yaml:1"),
                List.of("epochs:\n\t- 1\n", "bad.yaml:2"),
                List.of(bomb(), "bad.yaml:", "more than 100000 values"),
                List.of("extra: " + "[".repeat(10_000), "bad.yaml:1", "50 deep"));
    }

    /** Eleven lines that stand for nine to the power of ten values. */
    private static String bomb() {
        StringBuilder bomb = new StringBuilder("extra:\n  a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i <= 9; i++) {
            String alias = "*a" + (i - 1);
            bomb.append("  a" + i + ": &a" + i + " [")
                    .append(alias)
                    .append((", " + alias).repeat(8))
                    .append("]\n");
        }
        return bomb.toString();
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void aBadFileIsNamedWithLineAndWayOut(List<String> contentAndMessage) throws IOException {
        file("bad.yaml", contentAndMessage.get(0));

        TrainRuns.Ended ended = refused("--config", "bad.yaml");

        assertThat(ended.err()).contains(contentAndMessage.subList(1, contentAndMessage.size()));
        assertThat(ended.err().lines()).hasSizeLessThan(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing.yaml", ".", "/dev/null/x.yaml"})
    void aFileThatIsNoneIsNamed(String file) {
        assertThat(refused("--config", file).err()).startsWith("1 problem in the configuration:\n  " + file + "  ");
    }

    @Test
    void fiftyMebibytesOfYamlAreRefusedInAHeapOfSixtyFour() throws IOException {
        Path file = cwd.resolve("big.yaml");
        Files.write(file, "- x\n".repeat(50 << 18).getBytes(StandardCharsets.US_ASCII));

        assertThat(refused("--config", "big.yaml").err()).isEqualTo("""
                        1 problem in the configuration:
                          big.yaml  is larger than 3 MiB. Keep data in files of its own  (big.yaml)
                        """);
    }

    @Test
    void bytesThatAreNoUtf8AreNamedWithTheirPlace() throws IOException {
        Files.write(cwd.resolve("latin.yaml"), new byte[] {'n', 'o', 't', 'e', ':', ' ', (byte) 0xE9, '\n'});

        assertThat(refused("--config", "latin.yaml").err())
                .contains("latin.yaml:1", "is not UTF-8: byte 0xE9 at offset 6");
    }

    @Test
    void aFileThatMayNotBeReadIsNamed() throws IOException {
        Path file = file("secret.yaml", "epochs: 1\n");
        Files.setPosixFilePermissions(file, java.util.Set.of());
        org.junit.jupiter.api.Assumptions.assumeFalse(Files.isReadable(file), "this user may read everything");

        assertThat(refused("--config", "secret.yaml").err()).contains("secret.yaml", "may not be read by this user");
    }

    @Test
    void severalBadFilesAreAllReported() throws IOException {
        file("a.yaml", "epochs: x\n");
        file("b.yaml", "{");

        assertThat(refused("--config", "a.yaml", "--config=b.yaml", "--config", "c.yaml", "=1")
                        .err())
                .startsWith("4 problems in the configuration:\n")
                .contains("a.yaml:1", "b.yaml", "c.yaml", "arg 6");
    }
}
