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

/** Makes runs of {@link Trial} in a directory, in this process. */
public record Trials(Path root) {

    /** Runs to the end. */
    public Path complete(String... args) {
        return run(Experiment.COMPLETE, Trials::train, args);
    }

    /** Runs a body that is to end with a code. */
    public Path run(int code, Experiment.Body<Trial> body, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("run.root=" + root, "run.code=off", "run.print_tree=false", "run.hooks.final_report=false"));
        AtomicReference<Path> directory = new AtomicReference<>();
        int ended = Experiment.of(TrialSchema.INSTANCE).execute(all.toArray(String[]::new), run -> {
            directory.set(run.directory());
            body.run(run);
        });
        assertThat(ended).isEqualTo(code);
        return directory.get();
    }

    private static void train(Run<Trial> run) throws Exception {
        Trial config = run.config();
        for (int epoch = 0; epoch < config.epochs(); epoch++) {
            double loss = config.optimizer().lr() / (epoch + config.model().numUnits());
            run.metrics("train").log(Map.of("epoch", epoch, "loss", loss));
            run.progress().advanceEpoch();
        }
        run.artifacts()
                .save("summary", ArtifactTypes.TEXT, "units " + config.model().numUnits());
        run.checkpoints().save(run.progress(), state -> state.put("w", out -> out.write(new byte[1000])));
    }
}
