package dev.reprise.cli.testing;

import dev.reprise.Experiment;
import dev.reprise.Run;
import dev.reprise.run.artifacts.type.ArtifactTypes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The program of the runs: a loss that depends on the config alone. */
public final class TrialProgram {

    private TrialProgram() {}

    /** Runs once. */
    public static void main(String[] args) {
        System.exit(Experiment.of(TrialSchema.INSTANCE).execute(args, TrialProgram::train));
    }

    static void train(Run<Trial> run) throws Exception {
        Trial config = run.config();
        double loss = 0;
        for (int epoch = 0; epoch < config.epochs(); epoch++) {
            loss = config.optimizer().lr() / (epoch + config.model().numUnits()) + 0.01 * (run.seed() % 10);
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("epoch", epoch);
            row.put("loss", loss);
            run.metrics("train").log(row);
            Path gate = run.directory().resolve("go-" + epoch);
            while (config.pauseMillis() > 0 && !Files.exists(gate)) {
                Thread.sleep(config.pauseMillis());
            }
        }
        run.artifacts()
                .save("summary", ArtifactTypes.TEXT, "units " + config.model().numUnits());
        if (config.failing()) {
            throw new IllegalStateException("the loss is no number");
        }
    }
}
