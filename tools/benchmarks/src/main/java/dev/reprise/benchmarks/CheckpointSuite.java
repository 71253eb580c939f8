package dev.reprise.benchmarks;

import dev.reprise.benchmarks.measure.Budget;
import dev.reprise.benchmarks.measure.Effort;
import dev.reprise.benchmarks.measure.Series;
import dev.reprise.benchmarks.measure.Suite;
import dev.reprise.benchmarks.measure.Table;
import dev.reprise.benchmarks.measure.Turns;
import dev.reprise.checkpoint.CheckpointHeader;
import dev.reprise.checkpoint.CheckpointTexts;
import dev.reprise.checkpoint.Checkpoints;
import dev.reprise.checkpoint.SavePolicy;
import dev.reprise.checkpoint.StateSink;
import dev.reprise.run.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Bytes a second into a checkpoint, against a file that the same bytes are plainly written to and synced; and how long
 * the training stands still while one is saved beside it.
 */
final class CheckpointSuite implements Suite {

    private static final String CHECKPOINT = "checkpoint";
    private static final String HELD = "saveAsync: how long it holds the caller";
    private static final String SAVE = "baseline: save, which holds it to the end";
    private static final String PLAIN = "baseline: FileChannel and force";
    private static final String BEST = "checkpoint to baseline, fastest rounds";
    private static final int BLOCK = 1 << 20;
    private static final double SHARE = 0.8;

    /** The part of the memory that a copy of the states may take, where all of them are too many. */
    private static final int MEMORY_SHARE = 4;

    private static final double MILLIS = 1000;

    @Override
    public void measure(Effort effort, Path directory, Table table) throws Exception {
        byte[] block = new byte[(int) Math.min(BLOCK, effort.checkpointBytes())];
        new SplittableRandom(1).nextBytes(block);
        long blocks = effort.checkpointBytes() / block.length;
        long copied = Math.min(blocks, Math.max(1, Runtime.getRuntime().maxMemory() / MEMORY_SHARE / block.length));
        Path saved = directory.resolve("checkpoints");
        Map<String, Series> all = new Turns()
                .add(PLAIN, () -> plain(directory.resolve("plain"), block, blocks))
                .add(CHECKPOINT, () -> checkpoint(saved, block, blocks, false))
                .add(SAVE, () -> checkpoint(saved, block, copied, false))
                .add(HELD, () -> checkpoint(saved, block, copied, true))
                .take(1, effort.rounds());
        double mebibytes = effort.checkpointBytes() / (double) (1 << 20);
        Series plain = Turns.of(all, PLAIN).dividing(mebibytes);
        Series checkpoint = Turns.of(all, CHECKPOINT).dividing(mebibytes);
        // A disk that others use, or that gives out fresh blocks slowly, holds up single rounds threefold: the fastest
        // round of each tells what the program can do.
        Series share = new Series(checkpoint.max() / plain.max());
        table.row(CHECKPOINT, checkpoint, "MiB/s", plain, Budget.NONE);
        table.row(BEST, share, "x", Budget.atLeast(SHARE, "x", share.median()));
        table.row(PLAIN, plain, "MiB/s", Budget.NONE);
        table.print("checkpoint, " + Table.number(mebibytes) + " MiB of state, synced");
        Series save = Turns.of(all, SAVE).times(MILLIS);
        table.row(HELD, Turns.of(all, HELD).times(MILLIS), "ms", save, Budget.NONE);
        table.row(SAVE, save, "ms", Budget.NONE);
        table.print("checkpoint beside the training, " + Table.number(copied * block.length / (double) (1 << 20))
                + " MiB of state");
    }

    /** Seconds until the caller can go on, for one checkpoint with one state. */
    private static double checkpoint(Path directory, byte[] block, long blocks, boolean beside) throws IOException {
        long start = System.nanoTime();
        StateSink.States states = sink -> sink.put("weights", out -> write(out, block, blocks));
        double seconds;
        try (Checkpoints checkpoints = new Checkpoints(
                directory,
                new CheckpointTexts("epochs: 5\n", null, "[]\n"),
                CheckpointSuite::header,
                new Progress(),
                SavePolicy.BY_CALL,
                null)) {
            if (beside) {
                checkpoints.saveAsync(new Progress(), states);
            } else {
                checkpoints.save(new Progress(), states);
            }
            seconds = (System.nanoTime() - start) / 1e9;
        }
        remove(directory);
        return seconds;
    }

    private static void remove(Path directory) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.ckpt")) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    private static CheckpointHeader header(Progress progress) {
        return new CheckpointHeader(
                "0".repeat(32),
                "0".repeat(40),
                "0".repeat(64),
                1,
                1,
                Instant.now().toString(),
                progress.toTree(),
                Map.of(),
                Map.of(),
                List.of());
    }

    private static void write(OutputStream out, byte[] block, long blocks) throws IOException {
        for (long i = 0; i < blocks; i++) {
            out.write(block);
        }
    }

    private static double plain(Path file, byte[] block, long blocks) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(block.length);
        long start = System.nanoTime();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (long i = 0; i < blocks; i++) {
                buffer.clear();
                buffer.put(block).flip();
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
            }
            channel.force(true);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Files.delete(file);
        return seconds;
    }
}
