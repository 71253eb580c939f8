package dev.reprise.run.process;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A program with a run that ends in the way its first argument names, and that prints what its run is told. */
record TerminationProgram(String mode) implements Termination.Listener {

    public static void main(String[] args) {
        String mode = args[0];
        Runtime.getRuntime().addShutdownHook(new Thread(() -> programHook(mode)));
        // Closed only where the mode says so.
        @SuppressWarnings({"resource", "try"})
        Termination end = Termination.watch(new TerminationProgram(mode), grace(mode));
        System.out.println("running");
        switch (mode) {
            case "exit" -> leave();
            case "exit-elsewhere" -> {
                new Thread(TerminationProgram::leave).start();
                hang();
            }
            case "return-without-end" -> {}
            case "complete" -> {
                end.close();
                System.out.println("the run is over");
                hang();
            }
            case "own-handler" -> {
                ProcessSignals.handle((signal, number) -> System.out.println("own handler " + signal));
                end.close();
                System.out.println("the run is over");
                hang();
            }
            case "claim-and-write" -> claimAndWrite(end);
            case "takes-part", "takes-part-for-ever" -> takePart(end, mode.endsWith("ever"));
            case "takes-part-and-hangs" -> {
                end.shouldStop();
                System.out.println("takes part");
                hang();
            }
            default -> hang();
        }
    }

    /** What is to be seen at once, or never comes. */
    private static Duration grace(String mode) {
        return mode.endsWith("hangs") ? Duration.ofMillis(100) : Duration.ofMinutes(10);
    }

    private static void takePart(Termination end, boolean forEver) {
        end.shouldStop();
        System.out.println("takes part");
        while (!end.shouldStop() || forEver) {
            Thread.onSpinWait();
        }
        System.out.println("the body returns");
        end.claim();
        hang();
    }

    private static void programHook(String mode) {
        if (mode.equals("hanging-hook")) {
            System.out.println("hook hangs");
            hang();
        }
        System.out.println("program's hook");
    }

    /** The outcome is written when the thread of the signal already waits for it. */
    private static void claimAndWrite(Termination end) {
        end.claim();
        System.out.println("claimed");
        await().pollInterval(Duration.ofMillis(10))
                .atMost(Duration.ofMinutes(1))
                .until(TerminationProgram::signalWaits);
        System.out.println("written");
        end.close();
        hang();
    }

    private static boolean signalWaits() {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("SIGTERM handler") && thread.getState() == Thread.State.TIMED_WAITING) {
                return true;
            }
        }
        return false;
    }

    private static void leave() {
        System.exit(3);
    }

    private static void hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stopping(String signal) {
        System.out.println(
                "stopping " + signal + " on " + Thread.currentThread().getName());
    }

    @Override
    public void killed(String signal, int number) {
        System.out.println("killed " + signal + " " + number);
        if (mode.equals("hanging-listener")) {
            hang();
        }
        if (mode.equals("throwing-listener")) {
            throw new IllegalStateException("a defect of the listener");
        }
    }

    @Override
    public void exiting(@Nullable StackTraceElement caller) {
        System.out.println(
                "exiting " + (caller == null ? "null" : caller.getClassName() + "." + caller.getMethodName()));
    }
}
