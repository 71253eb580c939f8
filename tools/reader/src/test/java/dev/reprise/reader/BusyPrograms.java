package dev.reprise.reader;

import dev.reprise.reader.runs.Runs;
import dev.reprise.reader.testing.Trials;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** What the processes of {@link BusyRootTest} do, until their time is over. */
final class BusyPrograms {

    static final int EPOCHS = 20;

    private BusyPrograms() {}

    private static long end(String seconds) {
        return System.nanoTime() + Long.parseLong(seconds) * 1_000_000_000L;
    }

    /** Makes one run after the other; prints how many. */
    static final class Writer {

        private Writer() {}

        public static void main(String[] args) {
            long end = end(args[1]);
            int runs = 0;
            while (System.nanoTime() < end) {
                new Trials(Path.of(args[0]))
                        .complete(
                                "run.name=" + args[2],
                                "run.seed=" + runs,
                                "epochs=" + EPOCHS,
                                "run.hooks.heartbeat=false");
                runs++;
            }
            System.out.println("made " + runs);
        }
    }

    /** Queries all the time, and looks whether what it sees can be. */
    static final class Querier {

        private Querier() {}

        public static void main(String[] args) {
            long end = end(args[1]);
            int before = 0;
            int queries = 0;
            try (Reader reader = Reader.open(Path.of(args[0]))) {
                do {
                    reader.refresh();
                    Runs all = reader.all();
                    check(all.size() >= before, "runs were lost: " + before + ", then " + all.size());
                    before = all.size();
                    check(reader.problems().isEmpty(), "problems: " + reader.problems());
                    if (!all.isEmpty()) {
                        checkComplete(reader);
                    }
                    queries++;
                } while (System.nanoTime() < end);
            }
            System.out.println("asked " + queries);
        }

        private static void checkComplete(Reader reader) {
            check(reader.filter("info.status in ['DEAD', 'FAILED']").isEmpty(), "a run is dead or failed");
            Runs complete = reader.filter("info.status == 'COMPLETE'");
            if (complete.isEmpty()) {
                return;
            }
            List<Object> counts = complete.values("train.loss.count");
            check(counts.stream().allMatch(count -> Objects.equals(count, (long) EPOCHS)), "torn metrics: " + counts);
            check(!complete.values("config.model.num_units").contains(null), "a config is missing");
            check(!complete.values("artifact.text.summary").contains(null), "an artifact is missing");
            check(!complete.values("info.duration").contains(null), "an end is missing");
            int last = complete.size() - 1;
            List<Object> series = complete.get(last).metric("train.epoch").values();
            check(
                    series.equals(IntStream.range(0, EPOCHS)
                            .mapToObj(i -> (Object) (long) i)
                            .toList()),
                    "torn series: " + series);
        }

        private static void check(boolean isTrue, String problem) {
            if (!isTrue) {
                throw new IllegalStateException(problem);
            }
        }
    }
}
