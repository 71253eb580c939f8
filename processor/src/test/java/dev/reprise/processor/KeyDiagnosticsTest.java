package dev.reprise.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyDiagnosticsTest {

    @Test
    void twoComponentsOfOneKeyAreReported() {
        assertThat(Compiled.messages("@ExperimentConfig public record C(int numUnits, int num_units) {}"))
                .containsExactly("[reprise:duplicate-key] component 'num_units' of C: the key \"num_units\" belongs to"
                        + " component 'numUnits' already. Give another with @Key.");
    }

    @Test
    void anAliasThatIsAnotherKeyIsReported() {
        assertThat(Compiled.of("""
                                @ExperimentConfig
                                public record C(
                                        int units,
                                        @Key(aliases = {"n", "units"}) int width) {}
                                """).errors())
                .containsExactly("8: [reprise:duplicate-key] component 'width' of C: the key \"units\" belongs to"
                        + " component 'units' already. Give another with @Key.");
    }

    @Test
    void aKeyThatIsTheJavaNameOfAnotherComponentIsReported() {
        assertThat(Compiled.of("""
                                @ExperimentConfig
                                public record C(
                                        int numUnits,
                                        @Key("numUnits") int other) {}
                                """).errors())
                .containsExactly("8: [reprise:duplicate-key] component 'other' of C: the key \"numUnits\" is the Java"
                        + " name of component 'numUnits', by which a command line sets that one. Give another with"
                        + " @Key.");
    }

    @Test
    void anAliasOrAPlainKeyThatIsTheJavaNameOfAnotherComponentIsReported() {
        assertThat(Compiled.messages("""
                        @ExperimentConfig
                        public record C(
                                @Key("units") int num_units, int numUnits,
                                int batchSize, @Key(aliases = "batchSize") int size) {}
                        """))
                .containsExactly(
                        "[reprise:duplicate-key] component 'numUnits' of C: the key \"num_units\" is the Java name of"
                                + " component 'num_units', by which a command line sets that one. Give another with"
                                + " @Key.",
                        "[reprise:duplicate-key] component 'size' of C: the key \"batchSize\" is the Java name of"
                                + " component 'batchSize', by which a command line sets that one. Give another with"
                                + " @Key.");
    }

    @Test
    void anAliasThatIsTheJavaNameOfItsOwnComponentIsAllowed() {
        assertThat(Compiled.messages("@ExperimentConfig public record C(@Key(aliases = \"numUnits\") int numUnits) {}"))
                .isEmpty();
    }

    @Test
    void aKeyThatCannotBeWrittenIsReported() {
        assertThat(Compiled.messages("@ExperimentConfig public record C(@Key(\"a.b\") int x) {}"))
                .containsExactly("[reprise:bad-key] component 'x' of C: the key \"a.b\" cannot be written in an"
                        + " override. Give a key of letters, digits, '_' and '-' that begins with a letter, such as"
                        + " @Key(\"num_units\").");
    }

    @Test
    void aJavaNameThatIsNoKeyIsReported() {
        assertThat(Compiled.messages("@ExperimentConfig public record C(int x$y) {}"))
                .containsExactly("[reprise:bad-key] component 'x$y' of C: the key \"x$y\" cannot be written in an"
                        + " override. Give a key of letters, digits, '_' and '-' that begins with a letter, such as"
                        + " @Key(\"num_units\").");
    }

    @Test
    void theKeyByWhichFilesIncludeOthersIsReservedInTheRoot() {
        assertThat(Compiled.of("""
                                @ExperimentConfig
                                public record C(
                                        RunSettings run,
                                        @Key(aliases = "include") String files) {}
                                """, "@ExperimentConfig public record D(String include, int x) {}")
                        .errors())
                .containsExactly("8: [reprise:key-reserved] component 'files' of C: at the top level of a file the key"
                        + " \"include\" names other files, so that no file could set this one. Give another with"
                        + " @Key.");
    }

    @Test
    void aFileThatIncludesTellsTheRootThatItsOwnKeyIsShadowed(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("a.yaml"), "include: []\n");
        assertThatThrownBy(() -> Compiled.eval(
                        "Resolver.of(CSchema.INSTANCE).with(Layer.file(java.nio.file.Path.of(\"" + file + "\")))"
                                + ".resolve()",
                        "@ExperimentConfig public record C(@Default(\"x\") String include) {}"))
                .hasMessageContaining("include  names files here, so that no file can set the component 'include' of C."
                        + " Give that another key with @Key  (" + file + ":1:1)");
    }

    @Test
    void aRemovedKeyThatIsThereOrCouldNeverBeIsReported() {
        assertThat(Compiled.of("""
                                @ExperimentConfig
                                @Removed("old") @Removed("w") @Removed("width") @Removed("units")
                                @Removed("gone") @Removed("gone") @Removed("a.b")
                                public record C(int units, @Key(value = "w", aliases = "old") int width) {}
                                """).errors())
                .containsExactly(
                        "8: [reprise:removed-key] C: the key \"old\" belongs to component 'width', so that it is not"
                                + " removed. Drop this @Removed, or give the component another key.",
                        "8: [reprise:removed-key] C: the key \"w\" belongs to component 'width', so that it is not"
                                + " removed. Drop this @Removed, or give the component another key.",
                        "8: [reprise:removed-key] C: the key \"width\" belongs to component 'width', so that it is not"
                                + " removed. Drop this @Removed, or give the component another key.",
                        "8: [reprise:removed-key] C: the key \"units\" belongs to component 'units', so that it is not"
                                + " removed. Drop this @Removed, or give the component another key.",
                        "8: [reprise:removed-key] C: the key \"gone\" is removed twice. Keep one @Removed.",
                        "8: [reprise:removed-key] C: the key \"a.b\" could not be written in an override, so that"
                                + " nobody ever set it. Use a key such as @Removed(\"num_units\").");
    }

    @Test
    void keysAndAliasesAreRead() {
        assertThat(Compiled.eval(
                        "Resolver.of(CSchema.INSTANCE).with(Layer.args(\"n=1\", \"old=2\", \"use_url=true\"))"
                                + ".resolve().config().toString()",
                        """
                        @ExperimentConfig
                        public record C(@Key("n") int numUnits, @Key(aliases = "old") int width, boolean useURL) {}
                        """))
                .isEqualTo("C[numUnits=1, width=2, useURL=true]");
    }
}
