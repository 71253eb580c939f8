package dev.reprise;

import dev.reprise.checkpoint.Checkpoints;
import dev.reprise.config.ScoreMode;
import dev.reprise.run.artifacts.type.ArtifactTypes;
import dev.reprise.run.metrics.Metrics;
import dev.reprise.run.metrics.Stamp;
import dev.reprise.testing.Train;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;

/**
 * Trains with all that a run has: states, saves beside the training, two tables, artifacts, results, a best. All that it
 * leaves follows from the seed and the step, so that any two runs can be compared.
 */
public final class CrashProgram {

    /** How many an epoch has. */
    static final int STEPS = 4;

    private final Run<Train> run;
    private final double[] weights = new double[256];

    private CrashProgram(Run<Train> run) {
        this.run = run;
    }

    public static void main(String[] args) {
        Experiment.of(Train.Schema.INSTANCE).run(args, run -> new CrashProgram(run).train());
        System.out.println("over");
    }

    private void train() throws IOException {
        System.out.println("attempt " + run.attempt() + " in " + run.directory());
        Checkpoints checkpoints = run.checkpoints();
        checkpoints.states(state -> state.put("weights", this::write));
        checkpoints.restore(state -> state.get("weights", this::read));
        // From here on a signal lets it stop by itself.
        System.out.println("takes part, over: " + run.shouldStop());
        while (!run.shouldStop()) {
            long step = run.progress().advanceStep();
            step(step);
            if (step % STEPS == 0) {
                endEpoch(run.progress().epochs() + 1);
            } else if (step % (3 * STEPS) == 2) {
                checkpoints.saveAsync();
            }
        }
        System.out.println("trained");
    }

    private void step(long step) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 0.9 * weights[i]
                    + run.random("noise", step * weights.length + i).nextDouble();
        }
        Metrics steps = run.metrics("steps").with(Stamp.TIME, Stamp.STEP);
        steps.log(Map.of("weights", digest(weights)));
        run.report("train", Map.of("weight-" + step % STEPS, weights[0]));
    }

    private void endEpoch(long epoch) {
        double loss = 1.0 / (epoch + 1) + 0.05 * run.random("loss", epoch).nextDouble();
        run.metrics("train").log(Map.of("epoch", epoch, "loss", loss));
        run.report("val", Map.of("loss", loss));
        run.best("acc", ScoreMode.MAX, 1 - loss, Map.of("epoch", epoch));
        run.artifacts().save("epoch-" + epoch + "/loss.json", ArtifactTypes.JSON, Map.of("loss", loss));
        run.artifacts().save("last.txt", ArtifactTypes.TEXT, "epoch " + epoch + "\n");
        run.endEpoch();
        System.out.println("epoch " + epoch);
    }

    /** What stands for the weights in the rows of the steps. */
    static String digest(double[] weights) {
        return Integer.toHexString(Arrays.hashCode(weights));
    }

    private void write(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        for (double weight : weights) {
            data.writeDouble(weight);
        }
        data.flush();
    }

    private void read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = data.readDouble();
        }
    }

    /** The weights as a checkpoint has them. */
    static double[] weights(byte[] state) {
        double[] weights = new double[state.length / Double.BYTES];
        ByteBuffer.wrap(state).asDoubleBuffer().get(weights);
        return weights;
    }
}
