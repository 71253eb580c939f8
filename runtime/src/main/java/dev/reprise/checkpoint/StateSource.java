package dev.reprise.checkpoint;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The states inside a checkpoint that a run goes on from. */
public interface StateSource {

    /** The names of all states, in the order in which they were put. */
    List<String> names();

    /**
     * Reads one state.
     *
     * @throws IllegalArgumentException if there is no state of that name; the message lists those that are there
     * @throws IOException if it cannot be read, or the reader did not understand it
     */
    void get(String name, Reader reader) throws IOException;

    /** Reads one state. */
    @FunctionalInterface
    interface Reader {

        /** Reads the state; the stream ends where the state does, is buffered and need not be closed. */
        void readFrom(InputStream in) throws IOException;
    }

    /** Takes all states that a program needs. */
    @FunctionalInterface
    interface States {

        /** Gets the states, in any order. */
        void getFrom(StateSource source) throws IOException;
    }
}
