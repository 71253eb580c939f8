package dev.reprise.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is said of a config grows with its types, not with the ways that they may be put into each other. */
class RecursiveConfigTest {

    private static final int OPTIONS = 9;

    private static final String[] TYPES = {
        "@ExperimentConfig public record Train(@Default(\"e0\") Ex first, @Default(\"e1\") Ex second) {}", options()
    };

    private static String options() {
        StringBuilder source = new StringBuilder("""
                @ExperimentConfig
                public sealed interface Ex {
                @ExperimentConfig @Option("e0") record E0(@Default("1") int x) implements Ex {}
                """);
        for (int i = 1; i < OPTIONS; i++) {
            source.append("""
                    @ExperimentConfig @Option("eN")
                    record EN(@Default("1") int x, Optional<Ex> child) implements Ex {
                        @Preset("p") static Ex_ENPatch p() { return new Ex_ENPatch(); }
                    }
                    """.replace("EN", "E" + i).replace("eN", "e" + i));
        }
        return source.append("}").toString();
    }

    @Test
    void helpDescribesEachOptionOncePerPlace() {
        String help = (String) Compiled.eval("TrainSchema.INSTANCE.describe()", TYPES);
        assertThat(help.lines().filter(line -> line.startsWith("first=e"))).hasSize(OPTIONS);
        assertThat(help.lines().filter(line -> line.startsWith("second=e"))).hasSize(OPTIONS);
        assertThat(help)
                .contains("first.child\n  the keys of each are described at first\n")
                .doesNotContain("first.child.x");
    }

    @Test
    void helpForAKeyThatGoesOnAsAboveSaysWhere() {
        String part = "new dev.reprise.describe.Help(80, dev.reprise.describe.Ink.PLAIN)"
                + ".part(TrainSchema.INSTANCE, \"first.child.x\")";
        assertThat((String) Compiled.eval(part, TYPES)).contains("the keys of each are described at first");
    }

    @Test
    void completionKnowsTheKeysOfEachOptionOncePerPlace() {
        String script = (String) Compiled.eval(
                "dev.reprise.completion.Completion.script(\"bash\", \"train\", TrainSchema.INSTANCE, List.of(),"
                        + " List.of())",
                TYPES);
        assertThat(script).hasSizeLessThan(40_000).contains("first.child").doesNotContain("first.child.x");
    }

    @Test
    void presetsAreListedOncePerPlace() {
        assertThat(Compiled.eval("dev.reprise.resolve.Presets.of(TrainSchema.INSTANCE).size()", TYPES))
                .isEqualTo(2 * (OPTIONS - 1));
    }
}
