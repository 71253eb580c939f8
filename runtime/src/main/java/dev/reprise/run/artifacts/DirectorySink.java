package dev.reprise.run.artifacts;

import dev.reprise.run.file.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Copies artifacts into a directory, such as one that several machines share:
 * {@code <directory>/<run name>/<run directory>/artifacts/<type>/<name>}. A copy is there whole or not at all; one that is
 * there already is left alone. {@code run_id} beside them says whose they are: another run that would go to the same place
 * is refused, so that no run's artifacts replace another's.
 */
public final class DirectorySink implements ArtifactSink {

    private static final String RUN_ID = "run_id";

    private final Path directory;

    /**
     * A sink into a directory.
     *
     * @param directory is created when the first artifact comes
     */
    public DirectorySink(Path directory) {
        this.directory = directory;
    }

    @Override
    public String name() {
        return "directory " + directory;
    }

    @Override
    public void upload(FinishedArtifact artifact) throws IOException {
        Path place =
                directory.resolve(artifact.run().name()).resolve(artifact.run().directory());
        claim(place, artifact.run().id());
        Path target = place.resolve(Artifacts.DIRECTORY).resolve(artifact.key());
        if (isThere(target, artifact)) {
            return;
        }
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        AtomicFile.write(target, out -> {
            DigestOutput copy = new DigestOutput(out);
            try (InputStream in = Files.newInputStream(artifact.file())) {
                in.transferTo(copy);
            }
            if (!copy.hex().equals(artifact.digest())) {
                throw new IOException("'" + artifact.file() + "' is not what was saved: its digest differs");
            }
        });
    }

    private static boolean isThere(Path target, FinishedArtifact artifact) throws IOException {
        return Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)
                && Files.size(target) == artifact.size()
                && Digest.of(target).equals(artifact.digest());
    }

    private static void claim(Path place, String id) throws IOException {
        Path owner = place.resolve(RUN_ID);
        if (!Files.exists(owner)) {
            Files.createDirectories(place);
            AtomicFile.write(owner, (id + "\n").getBytes(StandardCharsets.UTF_8));
        }
        String there = Files.readString(owner).strip();
        if (!there.equals(id)) {
            throw new IOException("'" + place + "' holds the artifacts of the run " + there
                    + ". Give the sink a directory of its own");
        }
    }
}
