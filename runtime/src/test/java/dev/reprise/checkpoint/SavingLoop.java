package dev.reprise.checkpoint;

import dev.reprise.checkpoint.store.Retention;
import dev.reprise.run.NamedRandom;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * A program that does epochs until it is killed or has done enough: each is saved by itself, and then once more beside
 * the next. Arguments: the run's directory, the number of epochs, {@code new} or {@code resume}.
 */
final class SavingLoop {

    private static final SavePolicy POLICY =
            new SavePolicy(OptionalInt.of(3), new Retention(OptionalInt.of(2), OptionalInt.of(10)));

    private SavingLoop() {}

    public static void main(String[] args) throws IOException {
        Path run = Path.of(args[0]);
        int epochs = Integer.parseInt(args[1]);
        try (OneAttempt attempt =
                args[2].equals("new") ? OneAttempt.start(run, POLICY) : OneAttempt.resume(run, POLICY, null)) {
            while (attempt.progress.epochs() < epochs) {
                attempt.epoch(loss(attempt.progress.epochs() + 1));
                System.out.println("epoch " + attempt.progress.epochs());
                if (epochs > 1) {
                    byte[] large = large(attempt.progress.epochs());
                    attempt.checkpoints.saveAsync(
                            attempt.progress, state -> state.put("large", out -> out.write(large)));
                }
            }
        }
    }

    static double loss(long epoch) {
        return NamedRandom.of(7, "loss", epoch).nextDouble();
    }

    /** A state that tells the epoch in each byte. */
    static byte[] large(long epoch) {
        byte[] large = new byte[300_000];
        Arrays.fill(large, (byte) epoch);
        return large;
    }
}
