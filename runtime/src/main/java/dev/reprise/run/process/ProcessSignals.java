package dev.reprise.run.process;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Handlers for the signals that end a process. All that touches {@code sun.misc} is here: it belongs to the module
 * {@code jdk.unsupported}, which every JDK has but a cut-down Java runtime may lack.
 */
final class ProcessSignals implements AutoCloseable {

    /** Is called on a new thread for every signal. */
    interface Receiver {
        void received(String signal, int number);
    }

    private static final String[] NAMES = {"TERM", "INT", "HUP"};

    private final sun.misc.SignalHandler handler;
    private final Map<sun.misc.Signal, sun.misc.SignalHandler> before = new LinkedHashMap<>();

    private ProcessSignals(Receiver receiver) {
        this.handler = new Handler(receiver);
    }

    /** Takes over the signals that this process may handle; none with {@code -Xrs}. */
    static ProcessSignals handle(Receiver receiver) {
        ProcessSignals signals = new ProcessSignals(receiver);
        for (String name : NAMES) {
            try {
                sun.misc.Signal signal = new sun.misc.Signal(name);
                signals.before.put(signal, sun.misc.Signal.handle(signal, signals.handler));
            } catch (IllegalArgumentException e) {
                // The platform has no such signal, or the JVM was told to leave it alone: it ends the process as ever.
            }
        }
        return signals;
    }

    /** Gives the signals back, but not those that somebody else has taken over meanwhile. */
    @Override
    public void close() {
        for (Map.Entry<sun.misc.Signal, sun.misc.SignalHandler> entry : before.entrySet()) {
            sun.misc.SignalHandler current = sun.misc.Signal.handle(entry.getKey(), entry.getValue());
            if (current != handler && current != entry.getValue()) {
                sun.misc.Signal.handle(entry.getKey(), current);
            }
        }
    }

    private record Handler(Receiver receiver) implements sun.misc.SignalHandler {
        @Override
        public void handle(sun.misc.Signal signal) {
            receiver.received(signal.getName(), signal.getNumber());
        }
    }
}
