package dev.reprise.checkpoint;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Where a program puts its states when a checkpoint is saved. Each is streamed into the file as it is put, so a state
 * may be larger than memory.
 *
 * <pre>{@code
 * run.checkpoints().save(run.progress(), state -> {
 *     state.put("weights", model::writeTo);
 *     state.put("optimizer", optimizer::writeTo);
 * });
 * }</pre>
 */
public interface StateSink {

    /**
     * Puts one state.
     *
     * @param name what it is called; {@code /} nests
     * @throws IllegalArgumentException if the name was put before or cannot be the name of a file
     * @throws IOException if it cannot be written; the checkpoint is then given up
     */
    void put(String name, Writer writer) throws IOException;

    /** Writes one state. */
    @FunctionalInterface
    interface Writer {

        /** Writes everything; the stream is buffered and need not be closed. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Puts all states of a program. */
    @FunctionalInterface
    interface States {

        /** Puts the states, in any order. */
        void putInto(StateSink sink) throws IOException;
    }
}
