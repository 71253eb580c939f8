package dev.reprise.run.artifacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reprise.run.artifacts.type.ArtifactTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArtifactUploadsTest {

    private static final ArtifactRun RUN = new ArtifactRun("0123abcd", "digits", "2026-11-21_10-00-00");
    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    Path directory;

    private Path run() {
        return directory.resolve("run");
    }

    private Path place() {
        return directory.resolve("shared/digits/2026-11-21_10-00-00");
    }

    private interface Uploading {
        void upload(FinishedArtifact artifact) throws Exception;
    }

    private static ArtifactSink sink(Uploading uploading) {
        return new ArtifactSink() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public void upload(FinishedArtifact artifact) throws Exception {
                uploading.upload(artifact);
            }
        };
    }

    @Test
    void everyArtifactIsCopiedIntoTheDirectoryAlsoThoseOfTheLastAttempt() throws IOException {
        try (Artifacts artifacts = Artifacts.open(run())) {
            artifacts.save("early", ArtifactTypes.TEXT, "one");
        }
        ArtifactUploads uploads = new ArtifactUploads(RUN, List.of(new DirectorySink(directory.resolve("shared"))));
        try (Artifacts artifacts = Artifacts.open(run()).uploadTo(uploads)) {
            artifacts.save("a/b", ArtifactTypes.TEXT, "two");
            artifacts.save("a/b", ArtifactTypes.TEXT, "three");
        }

        assertThat(uploads.finish(LONG)).isEmpty();
        assertThat(place().resolve("artifacts/text/early")).content().isEqualTo("one");
        assertThat(place().resolve("artifacts/text/a/b")).content().isEqualTo("three");
        assertThat(place().resolve("run_id")).content().isEqualTo("0123abcd\n");
    }

    @Test
    void aCopyThatIsThereIsLeftAloneAndOneThatIsDamagedIsMadeAnew() throws IOException {
        FinishedArtifact artifact = finished("one");
        DirectorySink sink = new DirectorySink(directory.resolve("shared"));
        sink.upload(artifact);
        Path copy = place().resolve("artifacts/text/a");
        FileTime past = FileTime.fromMillis(1_000);
        Files.setLastModifiedTime(copy, past);

        sink.upload(artifact);
        assertThat(Files.getLastModifiedTime(copy)).isEqualTo(past);
        Files.writeString(copy, "eno");
        sink.upload(artifact);
        assertThat(copy).content().isEqualTo("one");
    }

    @Test
    void anotherRunDoesNotTakeThePlace() throws IOException {
        FinishedArtifact artifact = finished("one");
        DirectorySink sink = new DirectorySink(directory.resolve("shared"));
        sink.upload(artifact);
        ArtifactRun other = new ArtifactRun("ffff", RUN.name(), RUN.directory());

        assertThatThrownBy(() ->
                        sink.upload(new FinishedArtifact(other, "text", "a", artifact.file(), 3, artifact.digest())))
                .isInstanceOf(IOException.class)
                .hasMessage("'" + place()
                        + "' holds the artifacts of the run 0123abcd. Give the sink a directory of its" + " own");
    }

    @Test
    void aFileThatIsNotWhatWasSavedIsNotCopied() throws IOException {
        FinishedArtifact artifact = finished("one");
        Files.writeString(artifact.file(), "eno");

        assertThatThrownBy(() -> new DirectorySink(directory.resolve("shared")).upload(artifact))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is not what was saved: its digest differs");
        assertThat(place().resolve("artifacts/text")).isEmptyDirectory();
    }

    private FinishedArtifact finished(String text) {
        try (Artifacts artifacts = Artifacts.open(run())) {
            Artifact<String> saved = artifacts.save("a", ArtifactTypes.TEXT, text);
            return new FinishedArtifact(RUN, "text", "a", saved.file(), saved.size(), saved.digest());
        }
    }

    @Test
    void aSinkThatFailsIsTriedOnceMoreAndThenReported() {
        List<String> tried = Collections.synchronizedList(new ArrayList<>());
        ArtifactUploads uploads = new ArtifactUploads(RUN, List.of(sink(artifact -> {
            tried.add(artifact.name());
            if (artifact.name().equals("never") || tried.size() == 1) {
                throw new IOException("no network");
            }
        })));
        Artifacts artifacts = Artifacts.open(run()).uploadTo(uploads);
        Artifact<String> never = artifacts.save("never", ArtifactTypes.TEXT, "");
        artifacts.save("later", ArtifactTypes.TEXT, "");
        artifacts.close();

        assertThat(uploads.finish(LONG))
                .containsExactly("Artifact 'never' of the type 'text' is not in the sink 'test': no network. It is in "
                        + never.file() + ".");
        assertThat(tried).containsExactlyInAnyOrder("never", "never", "later");
    }

    @Test
    void aSinkThatHangsKeepsNobodyFromSavingAndWhatItDidNotTakeIsReported() throws InterruptedException {
        CountDownLatch hanging = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        ArtifactUploads uploads = new ArtifactUploads(RUN, List.of(sink(artifact -> {
            begun.countDown();
            hanging.await();
        })));
        try (Artifacts artifacts = Artifacts.open(run()).uploadTo(uploads)) {
            artifacts.save("first", ArtifactTypes.TEXT, "");
            begun.await();
            for (int n = 0; n < 20; n++) {
                artifacts.save("again", ArtifactTypes.TEXT, "n" + n);
                artifacts.save("other-" + n, ArtifactTypes.BYTES, new byte[0]);
            }
        }

        List<String> problems = uploads.finish(Duration.ofMillis(1));
        assertThat(problems)
                .hasSize(22)
                .first()
                .asString()
                .startsWith("Artifact 'first' of the type 'text' is not in the sink 'test': it was still on its way at"
                        + " the end. It is in ");
        assertThat(problems.get(1)).contains("'again'").contains("there was no time left");
        hanging.countDown();
    }

    @Test
    void anArtifactThatComesAfterTheEndIsReported() {
        ArtifactUploads uploads = new ArtifactUploads(RUN, List.of(sink(artifact -> {})));
        try (Artifacts artifacts = Artifacts.open(run()).uploadTo(uploads)) {
            assertThat(uploads.finish(LONG)).isEmpty();
            artifacts.save("late", ArtifactTypes.TEXT, "");
        }

        assertThat(uploads.problems()).singleElement().asString().contains("it was saved after the end of the uploads");
    }

    @Test
    void everySinkGetsEveryArtifactWhateverAnotherDoes() throws IOException {
        List<String> taken = Collections.synchronizedList(new ArrayList<>());
        ArtifactUploads uploads = new ArtifactUploads(
                RUN,
                List.of(
                        sink(artifact -> {
                            throw new AssertionError("broken");
                        }),
                        sink(artifact ->
                                taken.add(artifact.key() + " " + artifact.run().id()))));
        try (Artifacts artifacts = Artifacts.open(run()).uploadTo(uploads)) {
            artifacts.save("a", ArtifactTypes.TEXT, "");
        }

        assertThat(uploads.finish(LONG)).singleElement().asString().contains(": broken. ");
        assertThat(taken).containsExactly("text/a 0123abcd");
    }
}
