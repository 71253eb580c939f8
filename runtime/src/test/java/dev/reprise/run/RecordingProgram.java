package dev.reprise.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A program that records that it runs, and then hangs or records more and more. */
final class RecordingProgram {

    private RecordingProgram() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path directory = Path.of(args[0]);
        RunRecord record = round(Records.begun(), 0);
        record.write(directory);
        RecordFile file = new RecordFile(directory, record);
        System.out.println("running");
        for (int i = 1; args[1].equals("loop"); i++) {
            int round = i;
            file.update(now -> round(now, round));
        }
        Thread.currentThread().join();
    }

    private static RunRecord round(RunRecord record, int round) {
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("round", round);
        results.put("text", "x".repeat(20_000));
        return record.with("results", results);
    }
}
