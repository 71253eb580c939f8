package dev.reprise.reader.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.Experiment;
import dev.reprise.Run;
import dev.reprise.run.artifacts.type.ArtifactTypes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** Runs that the runtime itself makes, in this process. */
public final class RealRuns {

    private RealRuns() {}

    /** A run that is complete: three rows of {@code train}, a text and a table among its artifacts. */
    public static Path complete(Path root, String... args) {
        return run(root, Experiment.COMPLETE, RealRuns::work, args);
    }

    /** A run whose body fails after its work. */
    public static Path failed(Path root, String... args) {
        return run(root, Experiment.FAILED, RealRuns::workAndFail, args);
    }

    /** A run with this body. */
    public static Path run(Path root, int code, Experiment.Body<NetConfig> body, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.add("run.root=" + root);
        all.add("run.code=off");
        AtomicReference<Path> directory = new AtomicReference<>();
        int found = Experiment.of(NetConfigSchema.INSTANCE).execute(all.toArray(String[]::new), run -> {
            directory.set(run.directory());
            body.run(run);
        });
        assertThat(found).isEqualTo(code);
        return directory.get();
    }

    private static void workAndFail(Run<NetConfig> run) {
        work(run);
        throw new IllegalStateException("the loss is no number");
    }

    private static void work(Run<NetConfig> run) {
        for (int epoch = 1; epoch <= 3; epoch++) {
            run.metrics("train").log(Map.of("epoch", epoch, "loss", 1.0 / epoch));
        }
        run.artifacts().save("notes", ArtifactTypes.TEXT, "one\n");
        run.artifacts().save("tables/scores", ArtifactTypes.CSV, List.of(List.of("epoch", "1")));
    }
}
