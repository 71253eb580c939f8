package dev.reprise.benchmarks.measure;

/**
 * How much is measured.
 *
 * @param rounds measurements of each thing outside of JMH
 * @param processes processes of each kind whose start is measured
 * @param forks JVMs of each JMH benchmark; 0 stays in this one
 * @param iterations measured iterations of JMH in each fork
 * @param iterationMillis how long an iteration takes
 * @param records records that are compiled
 * @param rows rows of metrics in a round
 * @param checkpointBytes size of the state in a checkpoint
 * @param runs the most runs in a database
 * @param archive whether class-data archives are measured as well, which needs a class path of jars
 */
public record Effort(
        int rounds,
        int processes,
        int forks,
        int iterations,
        int iterationMillis,
        int records,
        int rows,
        long checkpointBytes,
        int runs,
        boolean archive) {

    public static final Effort FULL = new Effort(9, 25, 2, 10, 500, 200, 2_000_000, 1L << 30, 100_000, true);

    public static final Effort QUICK = new Effort(5, 9, 1, 5, 200, 200, 500_000, 1L << 27, 10_000, true);

    /** Every measurement once, on next to nothing: shows that it works and says nothing about speed. */
    public static final Effort ONCE = new Effort(1, 1, 0, 1, 10, 3, 1_000, 1L << 16, 30, false);

    public Effort withCheckpointBytes(long bytes) {
        return new Effort(rounds, processes, forks, iterations, iterationMillis, records, rows, bytes, runs, archive);
    }
}
