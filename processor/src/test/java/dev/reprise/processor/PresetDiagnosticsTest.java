package dev.reprise.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PresetDiagnosticsTest {

    private static String withMethod(String method) {
        return """
                @ExperimentConfig
                public record C(@Default("1") int x) {
                    @Preset("small")
                    %s
                }
                """.formatted(method);
    }

    @Test
    void aMethodThatCanMakeAPresetIsTaken() {
        assertThat(Compiled.messages(withMethod("static CPatch small() { return new CPatch(); }")))
                .isEmpty();
        assertThat(Compiled.messages(withMethod("public static com.acme.CPatch small() { return new CPatch(); }")))
                .isEmpty();
        assertThat(Compiled.messages("""
                        public interface Outer {
                            @ExperimentConfig
                            record C(int x) {
                                @Preset("small") static Outer_CPatch small() { return new Outer_CPatch(); }
                            }
                        }
                        """)).isEmpty();
    }

    @Test
    void aMethodThatCannotBeCalledIsReportedWithAllThatKeepsItFromIt() {
        assertThat(Compiled.of(withMethod("private CPatch small(int y) throws Exception { return new CPatch(); }"))
                        .errors())
                .containsExactly("7: [reprise:preset-method] method 'small' of C: cannot make the preset \"small\": it"
                        + " is private, is not static, takes arguments, declares exceptions. Declare it as static"
                        + " CPatch small().");
    }

    @Test
    void aMethodThatReturnsSomethingElseIsReported() {
        for (String type : new String[] {"int", "Object", "int[]", "DPatch", "ConfigPatch<C>"}) {
            assertThat(Compiled.messages(
                            withMethod("static " + type + " small() { throw new IllegalStateException(); }"),
                            "@ExperimentConfig public record D(int x) {}"))
                    .hasSize(1)
                    .first()
                    .asString()
                    .startsWith("[reprise:preset-method] method 'small' of C: cannot make the preset \"small\": it"
                            + " returns ")
                    .endsWith(". Declare it as static CPatch small().");
        }
    }

    @Test
    void aNameThatCannotBeWrittenOrIsThereTwiceIsReported() {
        assertThat(Compiled.messages("""
                        @ExperimentConfig
                        public record C(int x) {
                            @Preset("a") static CPatch one() { return new CPatch(); }
                            @Preset("a") static CPatch two() { return new CPatch(); }
                            @Preset("a.b") static CPatch three() { return new CPatch(); }
                            @Preset("") static CPatch four() { return new CPatch(); }
                        }
                        """))
                .containsExactly(
                        "[reprise:preset-duplicate] method 'two' of C: the preset \"a\" is made by 'one' already."
                                + " Rename one.",
                        "[reprise:preset-name] method 'three' of C: the name \"a.b\" cannot be written after --preset."
                                + " Use letters, digits, '_' and '-'.",
                        "[reprise:preset-name] method 'four' of C: the name \"\" cannot be written after --preset."
                                + " Use letters, digits, '_' and '-'.");
    }

    @Test
    void aPresetOrARemovedKeyOutsideOfAConfigRecordIsReported() {
        assertThat(Compiled.messages(
                        "@Removed(\"a\") public record R(int x) { @Preset(\"a\") static int a() { return 1; } }", """
                        @Removed("a") @Removed("b")
                        @ExperimentConfig
                        public sealed interface I {
                            @Preset("a") static int a() { return 1; }
                            @ExperimentConfig @Option("x") record X() implements I {}
                        }
                        """))
                .containsExactlyInAnyOrder(
                        "[reprise:misplaced] R: @Removed has no effect, since this is no record annotated with"
                                + " @ExperimentConfig. Annotate the record, or drop it.",
                        "[reprise:misplaced] method 'a' of R: @Preset has no effect, since this is no record annotated"
                                + " with @ExperimentConfig. Annotate the record, or drop it.",
                        "[reprise:misplaced] I: @Removed has no effect, since this is no record annotated with"
                                + " @ExperimentConfig. Annotate the record, or drop it.",
                        "[reprise:misplaced] method 'a' of I: @Preset has no effect, since this is no record annotated"
                                + " with @ExperimentConfig. Annotate the record, or drop it.");
    }
}
