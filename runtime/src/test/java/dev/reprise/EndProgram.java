package dev.reprise;

import dev.reprise.testing.Train;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** A program that ends as {@code note} tells it. */
public final class EndProgram {

    private EndProgram() {}

    public static void main(String[] args) {
        Experiment.of(Train.Schema.INSTANCE).run(args, EndProgram::body);
        System.out.flush();
    }

    private static void body(Run<Train> run) throws Exception {
        switch (run.config().note().orElse("")) {
            case "print" -> {
                System.out.println("to standard output");
                System.err.println("to standard error");
                System.out.print("last words");
            }
            case "odd exception" -> throw new IllegalStateException("a\0b\ttab \u0085 \ud800 \u20ac: #\n  - x: 'y'\n");
            case "long exception" -> throw new IllegalStateException("x".repeat(5_000_000));
            case "error" -> overflow(1);
            case "interrupted" -> {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("told to stop");
            }
            case "interrupted at the end" -> Thread.currentThread().interrupt();
            case "unread" -> {
                Files.createFile(run.directory().resolve("ready"));
                System.out.println("x".repeat(1 << 20));
            }
            case "exit" -> {
                System.out.print("unfinished line");
                System.exit(3);
            }
            case "exit elsewhere" -> {
                Thread thread = new Thread(() -> System.exit(4));
                thread.start();
                thread.join();
            }
            case "hang" -> {
                System.out.print("hanging");
                Thread.currentThread().join();
            }
            case "busy" -> {
                run.metrics("train").log(Map.of("i", 0));
                System.out.println("busy");
                for (long i = 1; ; i++) {
                    run.metrics("train").log(Map.of("i", i));
                }
            }
            case "nested" ->
                System.out.println(
                        "inner " + Experiment.of(Train.Schema.INSTANCE).execute(new String[0], inner -> {}));
            case "huge state" -> {
                run.checkpoints().save(run.progress(), state -> state.put("small", out -> out.write(1)));
                run.progress().advanceEpoch();
                run.checkpoints().save(run.progress(), state -> state.put("huge", out -> out.write(new byte[4 << 20])));
            }
            case "saving" -> {
                run.checkpoints().save(run.progress(), state -> state.put("small", out -> out.write(1)));
                run.progress().advanceEpoch();
                if (run.attempt() == 1) {
                    run.checkpoints().save(run.progress(), state -> state.put("huge", EndProgram::writeForever));
                }
            }
            default -> System.out.println("attempt " + run.attempt() + " in " + run.directory());
        }
    }

    private static void writeForever(OutputStream out) throws IOException {
        out.write(new byte[4 << 20]);
        System.out.println("saving");
        while (true) {
            LockSupport.park();
        }
    }

    private static int overflow(int n) {
        return n < 0 ? n : overflow(n + 1) + n;
    }
}
