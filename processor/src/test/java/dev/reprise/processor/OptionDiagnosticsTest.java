package dev.reprise.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OptionDiagnosticsTest {

    private static final String OPTIMIZER = "@ExperimentConfig public sealed interface Optimizer permits Sgd, Adam {}";
    private static final String ADAM =
            "@ExperimentConfig @Option(\"adam\") public record Adam(int x) implements Optimizer {}";

    @Test
    void aPermittedRecordWithoutNameIsReported() {
        assertThat(Compiled.messages(
                        OPTIMIZER, ADAM, "@ExperimentConfig public record Sgd(int x) implements Optimizer {}"))
                .containsExactly("[reprise:option-missing] Optimizer: permits Sgd, which has no name to choose it by."
                        + " Annotate it with @Option(\"...\").");
    }

    @Test
    void twoOptionsOfOneNameAreReported() {
        assertThat(Compiled.messages(
                        OPTIMIZER,
                        ADAM,
                        "@ExperimentConfig @Option(\"adam\") public record Sgd(int x) implements Optimizer {}"))
                .containsExactly("[reprise:option-duplicate] Optimizer: both Sgd and Adam are the option \"adam\"."
                        + " Rename one.");
    }

    @Test
    void anAliasThatIsAnotherNameOrNoneIsReported() {
        assertThat(Compiled.messages(
                        OPTIMIZER,
                        "@ExperimentConfig @Option(value = \"adam\", aliases = {\"adam\", \"old\"})"
                                + " public record Adam(int x) implements Optimizer {}",
                        "@ExperimentConfig @Option(value = \"sgd\", aliases = {\"adam\", \"old\", \"null\"})"
                                + " public record Sgd(int x) implements Optimizer {}"))
                .containsExactlyInAnyOrder(
                        "[reprise:option-duplicate] Optimizer: the alias \"adam\" of Sgd is a name of Adam already."
                                + " Drop it.",
                        "[reprise:option-duplicate] Optimizer: the alias \"adam\" of Adam is a name of Adam already."
                                + " Drop it.",
                        "[reprise:option-duplicate] Optimizer: the alias \"old\" of Adam is a name of Sgd already."
                                + " Drop it.",
                        "[reprise:option-name] Optimizer: the alias \"null\" of Sgd cannot be written in an override."
                                + " Use letters, digits, '_', '-' and '.'.");
    }

    @Test
    void aPermittedTypeThatIsNoConfigIsReported() {
        assertThat(Compiled.messages(OPTIMIZER, ADAM, "public final class Sgd implements Optimizer {}"))
                .containsExactly("[reprise:option-not-annotated] Optimizer: permits Sgd, which is not a record"
                        + " annotated with @ExperimentConfig and @Option. Make it one.");
    }

    @Test
    void aComponentWithTheKeyOfTheOptionIsReported() {
        assertThat(Compiled.messages(
                        OPTIMIZER,
                        ADAM,
                        "@ExperimentConfig @Option(\"sgd\") public record Sgd(int type) implements Optimizer {}"))
                .containsExactly("[reprise:option-key-type] component 'type' of Sgd: in an option the key \"type\""
                        + " names the option itself. Give another with @Key.");
    }

    @Test
    void anOptionThatNothingCanChooseIsReported() {
        assertThat(Compiled.messages("@ExperimentConfig @Option(\"sgd\") public record Sgd(int x) {}"))
                .containsExactly("[reprise:option-orphan] Sgd: implements no sealed interface annotated with"
                        + " @ExperimentConfig, so that nothing can choose it. Implement one, or drop @Option.");
    }

    @Test
    void aNameThatCannotBeWrittenIsReported() {
        assertThat(Compiled.messages(
                        OPTIMIZER,
                        ADAM,
                        "@ExperimentConfig @Option(\"s gd\") public record Sgd(int x) implements Optimizer {}"))
                .containsExactly("[reprise:option-name] Optimizer: the option \"s gd\" of Sgd cannot be written in an"
                        + " override. Use letters, digits, '_', '-' and '.'.");
    }

    @Test
    void optionsOfSealedInterfacesInsideAreOptionsToo() {
        assertThat(Compiled.eval(
                        "OptimizerSchema.INSTANCE.options().toString()",
                        "@ExperimentConfig public sealed interface Optimizer permits Sgd, Adaptive {}",
                        "public sealed interface Adaptive extends Optimizer permits Adam {}",
                        "@ExperimentConfig @Option(\"sgd\") public record Sgd(int x) implements Optimizer {}",
                        "@ExperimentConfig @Option(\"adam\") public record Adam(int x) implements Adaptive {}"))
                .isEqualTo("[sgd, adam]");
    }

    @Test
    void namesOfOptionsBecomeMethods() {
        assertThat(Compiled.eval(
                        "new KindPatch().default_().tree() + \"\" + new KindPatch().tree_().tree()"
                                + " + new KindPatch()._3D().tree() + new KindPatch().aB().tree()",
                        """
                        @ExperimentConfig
                        public sealed interface Kind {
                            @ExperimentConfig @Option("default") record A() implements Kind {}
                            @ExperimentConfig @Option("tree") record B() implements Kind {}
                            @ExperimentConfig @Option("3D") record C() implements Kind {}
                            @ExperimentConfig @Option("a-b") record D() implements Kind {}
                        }
                        """))
                .isEqualTo("{type=default}{type=tree}{type=3D}{type=a-b}");
    }
}
