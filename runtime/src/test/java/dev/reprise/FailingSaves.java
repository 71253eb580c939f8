package dev.reprise;

import dev.reprise.testing.Train;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A program whose checkpoints cannot all be saved; {@code note} says why. */
public final class FailingSaves {

    private FailingSaves() {}

    public static void main(String[] args) {
        Experiment.of(Train.Schema.INSTANCE).run(args, FailingSaves::body);
    }

    private static void body(Run<Train> run) throws IOException {
        switch (run.config().note().orElse("")) {
            case "async" -> async(run);
            case "full" -> full(run);
            default -> signal(run);
        }
        System.out.println("body has ended");
    }

    private static void async(Run<Train> run) throws IOException {
        Files.createDirectories(run.directory().resolve("checkpoints/e000000-s000000000000.ckpt"));
        run.checkpoints().states(state -> state.put("one", out -> out.write(1)));
        run.checkpoints().saveAsync();
    }

    private static void full(Run<Train> run) throws IOException {
        Path disk = Path.of(String.valueOf(run.config().extra().get("disk")));
        Files.createSymbolicLink(run.directory().resolve("checkpoints"), disk);
        run.checkpoints().states(state -> state.put("large", out -> out.write(new byte[100_000])));
        Path filler = disk.resolve("filler");
        while (!run.shouldStop()) {
            long epoch = run.progress().epochs() + 1;
            if (epoch == 3) {
                Files.write(filler, new byte[(int) Files.getFileStore(disk).getUsableSpace()]);
            } else if (epoch == 5) {
                Files.delete(filler);
            }
            run.endEpoch();
        }
    }

    private static void signal(Run<Train> run) throws IOException {
        run.progress().advanceEpoch();
        run.checkpoints().save(run.progress(), state -> state.put("one", out -> out.write(1)));
        run.checkpoints().states(state -> state.put("one", FailingSaves::fail));
        System.out.println("epoch 1");
        while (!run.shouldStop()) {
            Thread.onSpinWait();
        }
    }

    private static void fail(OutputStream out) throws IOException {
        out.write(1);
        throw new IOException("told to fail");
    }
}
