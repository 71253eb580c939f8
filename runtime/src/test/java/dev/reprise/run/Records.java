package dev.reprise.run;

import dev.reprise.identity.ExperimentId;
import dev.reprise.identity.Identity;
import dev.reprise.run.facts.ProcessFacts;
import java.time.Instant;
import java.util.List;

/** Records of runs for tests. */
final class Records {

    static final Instant START = Instant.parse("2026-11-21T10:00:00.250Z");

    private Records() {}

    /** A run of this process that has just begun. */
    static RunRecord begun() {
        return begun(ProcessFacts.current());
    }

    static RunRecord begun(ProcessFacts process) {
        RunLabels labels = new RunLabels("digits", "mnist", List.of("a", "b"), "a\nnote", "checkpoints");
        Identity identity =
                Identity.of(new ExperimentId("c0ffee", ExperimentId.Source.ENVIRONMENT, null, null), "lr: 0.1\n");
        return RunRecord.begin(labels, identity, 7, attempt(1, START, process), null);
    }

    static Attempt attempt(int number, Instant start) {
        return attempt(number, start, ProcessFacts.current());
    }

    private static Attempt attempt(int number, Instant start, ProcessFacts process) {
        return new Attempt(number, start, "c0ffee", "hash", List.of("lr=0.1"), process, null);
    }

    static Ending complete(Instant end) {
        return Ending.of(RunStatus.COMPLETE, end, 0, null, null);
    }

    static Ending failed(Instant end) {
        return Ending.of(RunStatus.FAILED, end, 1, null, "oops");
    }

    static Ending killed(Instant end) {
        return Ending.of(RunStatus.KILLED, end, 143, "TERM", null);
    }
}
