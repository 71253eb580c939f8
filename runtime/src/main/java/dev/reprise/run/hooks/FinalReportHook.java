package dev.reprise.run.hooks;

import dev.reprise.run.Ending;
import dev.reprise.run.RunRecord;
import dev.reprise.run.RunStatus;
import dev.reprise.text.json.JsonWriter;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Says at the end on standard output how the run ended, where it lies and what came of it.
 *
 * <pre>
 * digits 8f3c2a1b… COMPLETE after 12.4 s, attempt 1
 *   logs/runs/digits/2026-11-21_10-00-00
 *   accuracy  0.9641 (best), 0.9633 (last)
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
            for (Map.Entry<?, ?> entry : results.entrySet()) {
                StringBuilder value = new StringBuilder();
                JsonWriter.append(value, entry.getValue());
                lines.add(entry.getKey() + "  " + value);
            }
        }
        return lines;
    }
}
