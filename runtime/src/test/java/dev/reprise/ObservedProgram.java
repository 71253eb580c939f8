package dev.reprise;

import dev.reprise.run.artifacts.ArtifactSink;
import dev.reprise.run.artifacts.DirectorySink;
import dev.reprise.run.artifacts.FinishedArtifact;
import dev.reprise.run.artifacts.type.ArtifactTypes;
import dev.reprise.testing.Train;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A program with a hook and sinks given in code: {@code -Dhook=BEHAVIOUR} for {@link BadHook}, {@code -Dsink=DIRECTORY},
 * or {@code -Dsink=none} for one that always fails.
 */
public final class ObservedProgram {

    private ObservedProgram() {}

    public static void main(String[] args) {
        Experiment<Train> experiment = Experiment.of(Train.Schema.INSTANCE);
        if (System.getProperty("hook") != null) {
            experiment = experiment.with(new BadHook(System.getProperty("hook")));
        }
        String sink = System.getProperty("sink");
        if (sink != null) {
            experiment = experiment.with(sink.equals("none") ? new Nowhere() : new DirectorySink(Path.of(sink)));
        }
        experiment.run(args, ObservedProgram::body);
    }

    private static final class Nowhere implements ArtifactSink {
        @Override
        public String name() {
            return "nowhere";
        }

        @Override
        public void upload(FinishedArtifact artifact) throws Exception {
            throw new Exception("nobody is there");
        }
    }

    private static void body(Run<Train> run) throws Exception {
        System.out.println("attempt " + run.attempt() + " in " + run.directory());
        run.checkpoints().states(state -> state.put("one", out -> out.write(1)));
        while (!run.shouldStop()) {
            long epoch = run.progress().epochs() + 1;
            run.metrics("train").log(Map.of("epoch", epoch));
            run.artifacts().save("epoch-" + epoch + ".txt", ArtifactTypes.TEXT, "epoch " + epoch + "\n");
            run.report("val", Map.of("loss", 1.0 / epoch));
            run.endEpoch();
            BadHook.awaitIfAsked();
        }
        Files.writeString(run.places().data("split.csv"), "a,b\n");
        Files.writeString(run.places().deploymentModel("model.txt"), "model\n");
        Files.writeString(run.places().output("digits", "scores.txt"), "1\n");
        Files.writeString(run.places().blob("features/large.bin"), "large\n");
        Files.writeString(run.places().cache("lost.bin"), "lost\n");
        System.out.println("trained");
    }
}
