package dev.reprise.checkpoint;

import dev.reprise.run.Progress;
import dev.reprise.run.file.AtomicFile;
import dev.reprise.run.results.Results;
import dev.reprise.run.results.ScoreRule;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An attempt at a run in a directory, put together as a session does it. Its only state is the epoch as text. */
final class OneAttempt implements Closeable {

    final Progress progress = new Progress();
    final Results results;
    final Checkpoints checkpoints;
    private final @Nullable Checkpoint from;

    private OneAttempt(Path run, SavePolicy policy, @Nullable Checkpoint from) throws IOException {
        this.from = from;
        this.results = new Results(run, "run", "0123", null, ScoreRule.LOSS, OptionalInt.empty());
        Path directory = run.resolve("checkpoints");
        this.checkpoints = new Checkpoints(
                directory, new CheckpointTexts("a: 1\n", null, "[]\n"), new Headers(), progress, policy, from);
        if (from != null) {
            progress.restore(from.header().progress());
            Checkpoints.rewind(directory, from);
            checkpoints.restore(results);
        }
        checkpoints.states(this::putInto);
    }

    static OneAttempt start(Path run, SavePolicy policy) throws IOException {
        return new OneAttempt(run, policy, null);
    }

    /** Goes on from a file in the directory of checkpoints, or from the newest. */
    static OneAttempt resume(Path run, SavePolicy policy, @Nullable String file) throws IOException {
        Path directory = run.resolve("checkpoints");
        Path from = file == null ? newest(directory) : directory.resolve(file);
        AtomicFile.removeLeftovers(directory);
        return new OneAttempt(run, policy, Checkpoint.open(from));
    }

    private static Path newest(Path directory) throws IOException {
        return directory.resolve(Files.readString(directory.resolve("latest")).strip());
    }

    private void putInto(StateSink sink) throws IOException {
        sink.put("epoch", out -> out.write(Long.toString(progress.epochs()).getBytes(StandardCharsets.UTF_8)));
    }

    /** Does an epoch that ends with this loss. */
    boolean epoch(double loss) throws IOException {
        results.report("val", Map.of("loss", loss));
        boolean isBest = results.endEpoch(progress.advanceEpoch());
        checkpoints.epochEnded(progress, isBest);
        return isBest;
    }

    void epochs(double... losses) throws IOException {
        for (double loss : losses) {
            epoch(loss);
        }
    }

    /** The files in the directory of checkpoints, pointers with what they name, without what all names have. */
    static List<String> files(Path run) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(run.resolve("checkpoints"))) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                boolean isPointer = name.equals("latest") || name.equals("best");
                String shown = isPointer ? name + "=" + Files.readString(file).strip() : name;
                names.add(shown.replace("-s000000000000", "").replace(".ckpt", ""));
            }
        }
        return List.copyOf(names);
    }

    /** What is in a checkpoint as the only state. */
    static String state(Path file) throws IOException {
        AtomicReference<String> state = new AtomicReference<>("");
        try (Checkpoint checkpoint = Checkpoint.open(file)) {
            checkpoint.get("epoch", in -> state.set(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        }
        return state.get();
    }

    @Override
    public void close() throws IOException {
        checkpoints.close();
        if (from != null) {
            from.close();
        }
    }

    private final class Headers implements Checkpoints.HeaderSource {

        @Override
        public CheckpointHeader header(Progress at) {
            return new CheckpointHeader(
                    "0123",
                    "code",
                    "hash",
                    1,
                    7,
                    Instant.now().toString(),
                    at.toTree(),
                    results.toTree(),
                    Map.of(),
                    List.of());
        }

        @Override
        public String history() {
            return results.history();
        }
    }
}
