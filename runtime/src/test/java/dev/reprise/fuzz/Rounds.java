package dev.reprise.fuzz;

import java.time.Duration;
import java.util.Random;

/**
 * How long random inputs are tried, and from which seed: {@code -Dreprise.fuzz.seconds=3600} goes on for an hour in each
 * test, {@code -Dreprise.fuzz.seed=7} looks elsewhere. The seed is printed, and every round has one of its own, so that
 * what a round found can be looked at alone: {@code -Dreprise.fuzz.round=SEED}.
 */
final class Rounds {

    private static final int ROUNDS = Integer.getInteger("reprise.fuzz.rounds", 100_000);
    private static final long SECONDS = Long.getLong("reprise.fuzz.seconds", 0);
    private static final long SEED = Long.getLong("reprise.fuzz.seed", 20261121L);

    private Rounds() {}

    /** One try. */
    @FunctionalInterface
    interface Round {
        /**
         * Tries one input.
         *
         * @return whether it was accepted
         */
        boolean run(Random random) throws Exception;
    }

    /**
     * Tries inputs until there were enough of them.
     *
     * @return how many of a hundred were accepted
     */
    static double percentAccepted(String what, Round round) {
        Long single = Long.getLong("reprise.fuzz.round");
        if (single != null) {
            return run(round, single) ? 100 : 0;
        }
        long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
        Random seeds = new Random(SEED);
        long rounds = 0;
        long accepted = 0;
        while (SECONDS > 0 ? System.nanoTime() < end : rounds < ROUNDS) {
            accepted += run(round, seeds.nextLong()) ? 1 : 0;
            rounds++;
        }
        System.out.println(what + ": " + rounds + " from seed " + SEED + ", " + accepted + " accepted");
        return 100.0 * accepted / rounds;
    }

    private static boolean run(Round round, long seed) {
        try {
            return round.run(new Random(seed));
        } catch (Throwable e) {
            throw new AssertionError("found with -Dreprise.fuzz.round=" + seed + ": " + e, e);
        }
    }
}
