package dev.reprise.testing;

import dev.reprise.Experiment;
import dev.reprise.Run;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;

/**
 * A program as a user would write it: adds up random numbers, an epoch at a time, with metrics and a checkpoint after
 * each. The open place tells it to misbehave: {@code extra.fail_at}, {@code extra.hang_at}, {@code extra.exit_at}.
 */
public final class TrainProgram {

    private final Run<Train> run;
    private double sum;

    private TrainProgram(Run<Train> run) {
        this.run = run;
    }

    public static void main(String[] args) {
        Experiment.of(Train.Schema.INSTANCE).run(args, run -> new TrainProgram(run).train());
    }

    private void train() throws Exception {
        System.out.println("attempt " + run.attempt() + " in " + run.directory());
        run.checkpoints().restore(state -> state.get("sum", in -> sum = new DataInputStream(in).readDouble()));
        while (run.progress().epochs() < run.config().epochs()) {
            long epoch = run.progress().epochs();
            misbehave(epoch);
            sum += run.random("epoch", epoch).nextDouble();
            run.progress().advanceEpoch();
            run.metrics("train").log(Map.of("epoch", epoch, "sum", sum));
            run.checkpoints().save(run.progress(), state -> state.put("sum", this::writeSum));
        }
        System.out.println("sum " + sum);
    }

    private void writeSum(java.io.OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeDouble(sum);
        data.flush();
    }

    private void misbehave(long epoch) throws Exception {
        Map<String, Object> extra = run.config().extra();
        if (extra.getOrDefault("fail_at", -1L).equals(epoch) && run.attempt() == 1) {
            throw new IllegalStateException("told to fail at epoch " + epoch);
        }
        if (extra.getOrDefault("exit_at", -1L).equals(epoch)) {
            System.exit(3);
        }
        if (extra.getOrDefault("hang_at", -1L).equals(epoch) && run.attempt() == 1) {
            System.out.println("hanging");
            Thread.currentThread().join();
        }
    }
}
