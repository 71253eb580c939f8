package dev.reprise.run;

import dev.reprise.run.facts.ProcessFacts;
import dev.reprise.run.process.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One start or resume of a run.
 *
 * @param number counted from 1 within the run
 * @param start when it began
 * @param experimentId the commit of the code that ran, or what stands for it
 * @param configHash the hash of the config that it ran with
 * @param args the command line
 * @param process where it ran
 * @param resumedFrom the checkpoint that it went on from, or null
 */
public record Attempt(
        int number,
        Instant start,
        String experimentId,
        String configHash,
        List<String> args,
        ProcessFacts process,
        @Nullable String resumedFrom) {
    /** Copies the arguments. */
    public Attempt {
        args = List.copyOf(args);
    }

    /** The attempt by key, as {@code run.yaml} has it while it runs. */
    Map<String, @Nullable Object> toTree() {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("number", number);
        tree.put("status", RunStatus.RUNNING.name());
        tree.put("start", Timestamp.precise(start));
        tree.put("end", null);
        tree.put("duration", null);
        tree.put("experiment_id", experimentId);
        tree.put("config_hash", configHash);
        tree.put("args", args);
        tree.put("resumed_from", resumedFrom);
        tree.putAll(process.toTree());
        tree.put("git", null);
        tree.put("exit_code", null);
        tree.put("signal", null);
        tree.put("exception", null);
        return tree;
    }
}
