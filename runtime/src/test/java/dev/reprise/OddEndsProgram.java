package dev.reprise;

import dev.reprise.testing.Train;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A program that ends in a way that its body does not decide alone: {@code note} tells which. */
final class OddEndsProgram {

    /** Held, so that there is no memory left also after the end of the thread that took it. */
    private static final List<byte[]> HELD = new ArrayList<>();

    private OddEndsProgram() {}

    public static void main(String[] args) {
        boolean ownHandler = List.of(args).contains("note=own handler");
        Thread.UncaughtExceptionHandler handler =
                (thread, thrown) -> System.out.println("heard " + thread.getName() + ": " + thrown.getMessage());
        if (ownHandler) {
            Thread.setDefaultUncaughtExceptionHandler(handler);
        }
        int code = Experiment.of(Train.Schema.INSTANCE).execute(args, OddEndsProgram::body);
        if (ownHandler) {
            System.out.println("restored " + (Thread.getDefaultUncaughtExceptionHandler() == handler));
        }
        if (code != 0) {
            System.exit(code);
        }
    }

    private static void body(Run<Train> run) throws Exception {
        switch (run.config().note().orElse("")) {
            case "thread fails", "own handler" -> inThread(OddEndsProgram::fail);
            case "both fail" -> {
                inThread(OddEndsProgram::fail);
                throw new IllegalStateException("nothing to train with");
            }
            case "memory" -> fillMemory();
            case "memory in a thread" -> inThread(OddEndsProgram::fillMemory);
            case "exit 0" -> exitWhenItIsHeard(0);
            case "exit 3" -> exitWhenItIsHeard(3);
            case "directory gone" -> Files.move(run.directory(), Path.of("moved"));
            case "stops" -> trainUntilStopped(run);
            case "stops and saves for ever" -> {
                run.checkpoints()
                        .states(state -> state.put("weights", out -> {
                            System.out.println("saving");
                            while (true) {
                                out.write(new byte[1 << 10]);
                                LockSupport.parkNanos(10_000_000);
                            }
                        }));
                trainUntilStopped(run);
            }
            case "stops and fails" -> {
                trainUntilStopped(run);
                throw new IllegalStateException("no room for a checkpoint");
            }
            default -> throw new IllegalArgumentException();
        }
    }

    private static void inThread(Runnable work) throws InterruptedException {
        Thread thread = new Thread(work, "loader");
        thread.start();
        thread.join();
    }

    private static void fail() {
        throw new IllegalStateException("no data");
    }

    private static void fillMemory() {
        for (int size = 1 << 20; ; size = Math.max(16, size / 2)) {
            try {
                while (true) {
                    HELD.add(new byte[size]);
                }
            } catch (OutOfMemoryError e) {
                if (size == 16) {
                    throw e;
                }
            }
        }
    }

    private static void exitWhenItIsHeard(int code) {
        Logger exits = Logger.getLogger("java.lang.Runtime");
        while (!exits.isLoggable(Level.FINE)) {
            Thread.onSpinWait();
        }
        System.exit(code);
    }

    private static void trainUntilStopped(Run<Train> run) {
        run.shouldStop();
        System.out.println("training");
        while (!run.shouldStop()) {
            Thread.onSpinWait();
        }
        System.out.println("stopped");
    }
}
