package dev.reprise.run.artifacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.reprise.run.artifacts.type.ArtifactType;
import dev.reprise.run.artifacts.type.ArtifactTypes;
import dev.reprise.run.artifacts.type.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ArtifactsTest {

    private static final String ONE = "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed";
    private static final String TWO = "3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3";

    @TempDir
    Path run;

    private Path file(String name) {
        return run.resolve("artifacts").resolve(name);
    }

    @Test
    void whatIsSavedIsListedWithItsSizeAndDigestAndLoadedByItsType() throws IOException {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        try (Artifacts artifacts = Artifacts.open(run)) {
            Artifact<String> saved = artifacts.save("notes/day-1.txt", ArtifactTypes.TEXT, "one");
            artifacts.save("weights", new Samples.Vectors(), new double[] {1, Double.NaN});
            artifacts.save("weights", ArtifactTypes.BYTES, new byte[0]);
            assertThat(saved.load()).isEqualTo("one");
            assertThat(saved.time()).isBetween(before, Instant.now());
        }

        assertThat(file("text/notes/day-1.txt")).content().isEqualTo("one");
        Artifacts ended = Artifacts.read(run).register(new Samples.Vectors());
        assertThat(ended.list())
                .extracting(Artifact::type, Artifact::name, Artifact::size)
                .containsExactly(
                        tuple("bytes", "weights", 0L),
                        tuple("text", "notes/day-1.txt", 3L),
                        tuple("vector", "weights", 20L));
        assertThat(ended.list().get(1).digest()).isEqualTo(digestOfPlatform(file("text/notes/day-1.txt")));
        assertThat(ended.list().get(2).load()).isEqualTo(new double[] {1, Double.NaN});
        assertThat(ended.find("weights")).extracting(Artifact::type).containsExactly("bytes", "vector");
        assertThat(ended.get("notes/day-1.txt", ArtifactTypes.TEXT).load()).isEqualTo("one");
        assertThat(Files.readAllLines(file("index.jsonl")))
                .hasSize(3)
                .first()
                .asString()
                .matches("\\{\"time\":\"[-0-9T:.]{23}Z\",\"type\":\"text\",\"name\":\"notes/day-1.txt\",\"size\":3,"
                        + "\"sha256\":\"" + ONE + "\"}");
    }

    private static String digestOfPlatform(Path file) throws IOException {
        Process process = new ProcessBuilder("sha256sum", file.toString()).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).substring(0, 64);
    }

    @Test
    void aNameThatIsSavedAgainIsReplaced() {
        try (Artifacts artifacts = Artifacts.open(run)) {
            Artifact<String> first = artifacts.save("a", ArtifactTypes.TEXT, "one");
            artifacts.save("a", ArtifactTypes.TEXT, "two");

            assertThat(artifacts.list()).extracting(Artifact::digest).containsExactly(TWO);
            assertThat(artifacts.get("a", ArtifactTypes.TEXT).load()).isEqualTo("two");
            assertThatThrownBy(first::load)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage("Cannot load artifact 'a' from " + file("text/a")
                            + ": it has changed: the SHA-256 digest of the file is " + TWO
                            + ", that of what was saved is " + ONE
                            + ". If it was saved again, ask for the artifact anew; else restore the file.");
        }
    }

    @Test
    void nothingIsCreatedBeforeTheFirstSaveOrByReading() {
        Artifacts.open(run).close();

        assertThat(Artifacts.read(run).list()).isEmpty();
        assertThat(Artifacts.read(run).find("a")).isEmpty();
        assertThat(run).isEmptyDirectory();
        assertThatThrownBy(() -> Artifacts.read(run).save("a", ArtifactTypes.TEXT, ""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("opened to be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../a", "/a", "a b", "a//b", ".hidden", "a/.b"})
    void aNameThatIsNoSafePathIsRefused(String name) {
        try (Artifacts artifacts = Artifacts.open(run)) {
            assertThatThrownBy(() -> artifacts.save(name, ArtifactTypes.TEXT, ""))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("The artifact name '" + name + "' ");
        }
        assertThat(run).isEmptyDirectory();
    }

    @Test
    void aNameIsAFileOrADirectory() {
        try (Artifacts artifacts = Artifacts.open(run)) {
            artifacts.save("a", ArtifactTypes.TEXT, "one");
            artifacts.save("b/c", ArtifactTypes.TEXT, "one");

            assertThatThrownBy(() -> artifacts.save("a/b/c", ArtifactTypes.TEXT, ""))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageStartingWith("Cannot save artifact 'a/b/c': " + file("text/a") + " is a file");
            assertThatThrownBy(() -> artifacts.save("b", ArtifactTypes.TEXT, ""))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageStartingWith("Cannot save artifact 'b': there are artifacts below this name");
            assertThat(artifacts.list()).extracting(Artifact::name).containsExactly("a", "b/c");
        }
    }

    @ParameterizedTest
    @CsvSource({"text", "Text", "'a b'", "''", "index.jsonl", "a/b"})
    void aTypeThatHasNoNameOfItsOwnIsRefused(String name) {
        ArtifactType<String> type = new Failing(name);
        try (Artifacts artifacts = Artifacts.open(run)) {
            assertThatThrownBy(() -> artifacts.register(type)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> artifacts.save("a", type, "")).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(run).isEmptyDirectory();
    }

    @Test
    void aTypeThatFailsLeavesWhatWasThere() {
        ArtifactType<String> type = new Failing("own");
        try (Artifacts artifacts = Artifacts.open(run)) {
            artifacts.register(new Failing("own")).save("a", type, "one");
            assertThatThrownBy(() -> artifacts.save("a", type, "io"))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage("Cannot save artifact 'a': Cannot write " + file("own/a")
                            + ": no ink. The file that was there is unchanged.");
            assertThatThrownBy(() -> artifacts.save("a", type, "argument"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("not this");
            assertThat(artifacts.get("a", type).load()).isEqualTo("one");
        }
        assertThat(file("own").toFile().list()).containsExactly("a");
    }

    private record Failing(String name) implements ArtifactType<String> {

        @Override
        public void write(String value, OutputStream out) throws IOException {
            ArtifactTypes.TEXT.write(value, out);
            if (value.equals("io")) {
                throw new IOException("no ink");
            }
            if (value.equals("argument")) {
                throw new IllegalArgumentException("not this");
            }
        }

        @Override
        public String read(InputStream in) throws IOException {
            return ArtifactTypes.TEXT.read(in);
        }
    }

    @Test
    void aTypeThatNobodyRegisteredIsListedButNotLoaded() {
        try (Artifacts artifacts = Artifacts.open(run)) {
            artifacts.save("w", new Samples.Vectors(), new double[] {1});
        }

        Artifact<?> artifact = Artifacts.read(run).list().get(0);
        assertThat(artifact.size()).isEqualTo(12);
        assertThatThrownBy(artifact::load)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Artifact 'w' has the type 'vector', which is not known here. Call register");
    }

    @Test
    void filesThatAreNotInTheIndexAreFound() throws IOException {
        Files.createDirectories(file("text/a"));
        Files.writeString(file("text/a/b"), "one");
        Files.writeString(file("text/.c.tmp-1-0"), "half");
        Files.writeString(file("text/my notes"), "mine");
        Files.writeString(file("readme"), "mine");

        List<Artifact<?>> found = Artifacts.read(run).list();

        assertThat(found).extracting(Artifact::name, Artifact::digest).containsExactly(tuple("a/b", ONE));
        assertThat(found.get(0).load()).isEqualTo("one");
    }

    @Test
    void aFileThatIsGoneIsNotListedAndTheNearestIsNamed() throws IOException {
        try (Artifacts artifacts = Artifacts.open(run)) {
            artifacts.save("report", ArtifactTypes.TEXT, "one");
            artifacts.save("gone", ArtifactTypes.TEXT, "one");
        }
        Files.delete(file("text/gone"));

        Artifacts ended = Artifacts.read(run);
        assertThat(ended.list()).extracting(Artifact::name).containsExactly("report");
        assertThatThrownBy(() -> ended.get("reprot", ArtifactTypes.TEXT))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("There is no artifact 'reprot' of the type 'text' in " + file("")
                        + ". Did you mean 'text/report'?");
    }

    @Test
    void aFileThatSomebodyChangedIsNotLoaded() throws IOException {
        try (Artifacts artifacts = Artifacts.open(run)) {
            artifacts.save("a", ArtifactTypes.TEXT, "one");
        }
        Files.writeString(file("text/a"), "two");

        assertThatThrownBy(
                        () -> Artifacts.read(run).get("a", ArtifactTypes.TEXT).load())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContainingAll(file("text/a").toString(), ONE, TWO);
    }

    @Test
    void aCrashWhileAFileIsReplacedLeavesOneOfTwoKnownOnes() throws IOException {
        try (Artifacts artifacts = Artifacts.open(run)) {
            artifacts.save("a", ArtifactTypes.TEXT, "one");
        }
        String line = "{\"time\":\"2026-11-21T10:00:00.000Z\",\"type\":\"text\",\"name\":\"a\",\"size\":3,\"sha256\":\""
                + TWO + "\",\"state\":\"replacing\"}\n{\"time\":\"20";
        Files.writeString(file("index.jsonl"), line, StandardOpenOption.APPEND);

        assertThat(Artifacts.read(run).get("a", ArtifactTypes.TEXT).digest()).isEqualTo(ONE);
        Files.writeString(file("text/a"), "two");
        assertThat(Artifacts.read(run).get("a", ArtifactTypes.TEXT).load()).isEqualTo("two");
        assertThat(Artifacts.read(run).list().get(0).time()).isEqualTo("2026-11-21T10:00:00Z");
        Files.writeString(file("text/a"), "else");
        assertThatThrownBy(
                        () -> Artifacts.read(run).get("a", ArtifactTypes.TEXT).load())
                .hasMessageContaining("it has changed");

        try (Artifacts artifacts = Artifacts.open(run)) {
            artifacts.save("a", ArtifactTypes.TEXT, "two");
        }
        assertThat(Artifacts.read(run).get("a", ArtifactTypes.TEXT).load()).isEqualTo("two");
        assertThat(file("index.jsonl.torn-1")).content().isEqualTo("{\"time\":\"20");
    }

    @Test
    void aDamagedLineIsNamed() throws IOException {
        Files.createDirectories(file("text"));
        Files.writeString(file("index.jsonl"), "{}\n");

        assertThatThrownBy(() -> Artifacts.read(run).list())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(
                        "Cannot read the artifacts in " + file("") + ": line 1 of " + file("index.jsonl")
                                + " is damaged. Remove it: the digest of the artifact that it was about is then computed anew.");
    }

    @Test
    void nothingIsSavedAfterTheEnd() {
        Artifacts artifacts = Artifacts.open(run);
        artifacts.save("a", ArtifactTypes.TEXT, "one");
        artifacts.close();
        artifacts.close();

        assertThatThrownBy(() -> artifacts.save("a", ArtifactTypes.TEXT, "two"))
                .isInstanceOf(IllegalStateException.class);
        assertThat(artifacts.get("a", ArtifactTypes.TEXT).load()).isEqualTo("one");
    }

    @Test
    void manyThreadsSaveAtOnce() throws InterruptedException {
        try (Artifacts artifacts = Artifacts.open(run)) {
            Thread[] threads = new Thread[4];
            for (int i = 0; i < threads.length; i++) {
                String own = "own/" + i;
                threads[i] = new Thread(() -> {
                    for (int n = 0; n < 25; n++) {
                        artifacts.save(own, ArtifactTypes.TEXT, own + n);
                        artifacts.save("shared", ArtifactTypes.TEXT, own + n);
                        artifacts.get("shared", ArtifactTypes.TEXT);
                    }
                });
                threads[i].start();
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }

        Artifacts ended = Artifacts.read(run);
        assertThat(ended.list())
                .hasSize(5)
                .allSatisfy(artifact -> assertThat(artifact.load())
                        .asString()
                        .startsWith("own/")
                        .endsWith("24"));
    }
}
