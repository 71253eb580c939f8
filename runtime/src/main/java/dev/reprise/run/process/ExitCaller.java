package dev.reprise.run.process;

import org.jspecify.annotations.Nullable;

/** Finds who called {@code System.exit}, from within a shutdown hook. */
final class ExitCaller {

    private ExitCaller() {}

    /** The method that made the process exit; null when none did. */
    static @Nullable StackTraceElement find() {
        for (StackTraceElement[] stack : Thread.getAllStackTraces().values()) {
            StackTraceElement caller = callerIn(stack);
            if (caller != null) {
                return caller;
            }
        }
        return null;
    }

    /** Only the thread whose call came first waits for the hooks; a later one waits for that thread. */
    private static @Nullable StackTraceElement callerIn(StackTraceElement[] stack) {
        boolean waitsForHooks = false;
        boolean exits = false;
        for (StackTraceElement frame : stack) {
            String type = frame.getClassName();
            if (exits && !type.equals("java.lang.System")) {
                return frame;
            }
            waitsForHooks |= type.equals("java.lang.ApplicationShutdownHooks");
            exits |= waitsForHooks
                    && type.equals("java.lang.Runtime")
                    && frame.getMethodName().equals("exit");
            exits &= waitsForHooks;
        }
        return null;
    }
}
