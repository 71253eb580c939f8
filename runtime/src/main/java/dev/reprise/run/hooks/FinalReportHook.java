package dev.reprise.run.hooks;

import dev.reprise.run.Ending;
import dev.reprise.run.RunRecord;
import dev.reprise.run.RunStatus;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says at the end on standard output how the run ended, where it lies and what came of it.
 *
 * <pre>
 * digits 8f3c2a1b… COMPLETE after 12.4 s, attempt 1
 *   logs/runs/digits/2026-11-21_10-00-00
 *   test accuracy  best 0.9641 at epoch 24
 * </pre>
 */
public final class FinalReportHook implements RunHook {

    /** Needs nothing. */
    public FinalReportHook() {}

    @Override
    public String name() {
        return "final_report";
    }

    @Override
    public void onEnd(HookedRun run, Ending ending) {
        // The program may have left an unfinished line.
        StringBuilder text = new StringBuilder("\n");
        RunRecord record = run.record().get();
        text.append(run.name()).append(' ').append(run.runId()).append(' ').append(ending.status());
        String seconds = record.text("duration");
        if (seconds != null) {
            text.append(" after ").append(seconds).append(" s");
        }
        text.append(", attempt ").append(run.attempt()).append('\n');
        text.append("  ").append(run.directory()).append('\n');
        for (String line : results(record)) {
            text.append("  ").append(line).append('\n');
        }
        if (ending.status() != RunStatus.COMPLETE && hasCheckpoint(run, record)) {
            text.append("  go on with --resume ").append(run.directory()).append('\n');
        }
        PrintStream console = System.out;
        console.print(text);
        console.flush();
    }

    private static boolean hasCheckpoint(HookedRun run, RunRecord record) {
        String directory = record.text("checkpoint_dir_name");
        return directory != null
                && Files.exists(run.directory().resolve(directory).resolve("latest"));
    }

    private static List<String> results(RunRecord record) {
        List<String> lines = new ArrayList<>();
        if (record.value("results") instanceof Map<?, ?> results) {
            if (results.get("best") instanceof Map<?, ?> best) {
                lines.add(best.get("split") + " " + best.get("name") + "  best " + best.get("score") + " at epoch "
                        + best.get("epoch"));
            }
            if (results.get("summaries") instanceof Map<?, ?> summaries) {
                for (Map.Entry<?, ?> summary : summaries.entrySet()) {
                    lines.add(summary.getKey() + "  " + summary(summary.getValue()));
                }
            }
        }
        if (record.value("checkpoint_failures") instanceof List<?> failures) {
            lines.add(failures.size() + " checkpoints could not be saved: see checkpoint_failures in run.yaml");
        }
        return lines;
    }

    private static String summary(@Nullable Object of) {
        if (!(of instanceof Map<?, ?> summary)) {
            return "";
        }
        String best = summary.get("best") instanceof Map<?, ?> value ? "best " + value.get("value") + ", " : "";
        return best + "last " + summary.get("last") + " of " + summary.get("count");
    }
}
