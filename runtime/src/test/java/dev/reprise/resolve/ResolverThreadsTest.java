package dev.reprise.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.problem.ConfigException;
import dev.reprise.testing.Train;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Resolving touches nothing that two threads share. */
final class ResolverThreadsTest {

    private static final int ROUNDS = 1000;

    private static Train resolve(String... args) {
        return Resolver.of(Train.Schema.INSTANCE)
                .with(Layer.yaml("epochs: 7\ntags: {a: 1}\n", "base.yaml"))
                .with(Layer.args(args))
                .resolve()
                .config();
    }

    private static String report(String... args) {
        try {
            return resolve(args).toString();
        } catch (ConfigException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    void twoThreadsThatResolveAThousandTimesGetEqualConfigsAndReports() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        List<Callable<Integer>> tasks = List.of(
                () -> mismatches(together, "optimizer=adam", "optimizer.lr=3e-4", "hidden=[1, 2]"),
                () -> mismatches(together, "optimizer.momentum=0.5", "tags.b=2", "extra.x=[1, {y: z}]"));
        Train first = resolve("optimizer=adam", "optimizer.lr=3e-4", "hidden=[1, 2]");
        assertThat(first.optimizer()).isEqualTo(new Train.Adam(3e-4, 0.9, 0.999));

        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Integer> mismatches = new ArrayList<>();
            for (Future<Integer> task : threads.invokeAll(tasks)) {
                mismatches.add(task.get());
            }
            assertThat(mismatches).containsExactly(0, 0);
        } finally {
            threads.shutdownNow();
        }
    }

    private static int mismatches(CyclicBarrier together, String... args) throws Exception {
        Train expected = resolve(args);
        String hash = Train.Schema.INSTANCE.hash(expected);
        String problems = report("epochs=-1", args[0] + "x", "lrr=2");
        assertThat(problems).startsWith("3 problems in the configuration:");
        together.await();
        int mismatches = 0;
        for (int i = 0; i < ROUNDS; i++) {
            Train config = resolve(args);
            boolean same = config.equals(expected)
                    && Train.Schema.INSTANCE.hash(config).equals(hash)
                    && report("epochs=-1", args[0] + "x", "lrr=2").equals(problems);
            mismatches += same ? 0 : 1;
        }
        return mismatches;
    }
}
