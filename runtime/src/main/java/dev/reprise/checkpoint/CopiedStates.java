package dev.reprise.checkpoint;

import dev.reprise.checkpoint.archive.EntryName;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The states of a program at one moment, in memory, to be written while the program goes on. */
final class CopiedStates implements StateSink, StateSink.States {

    private final Map<String, Chunks> states = new LinkedHashMap<>();

    private CopiedStates() {}

    /** Asks a program for its states, and keeps all that it writes. */
    static CopiedStates of(StateSink.States states) throws IOException {
        CopiedStates copy = new CopiedStates();
        states.putInto(copy);
        return copy;
    }

    @Override
    public void put(String name, Writer writer) throws IOException {
        // Here, where the program can see it, and not when the file is written.
        String problem = EntryName.problemOf(Checkpoint.STATE + name);
        if (problem != null) {
            throw new IllegalArgumentException(
                    "The state name '" + name + "' " + problem + ". Write a relative path such as weights.");
        }
        Chunks chunks = new Chunks();
        if (states.putIfAbsent(name, chunks) != null) {
            throw new IllegalArgumentException("There are two states '" + name + "'. Give each its own name.");
        }
        writer.writeTo(chunks);
    }

    @Override
    public void putInto(StateSink sink) throws IOException {
        for (Map.Entry<String, Chunks> state : states.entrySet()) {
            sink.put(state.getKey(), state.getValue());
        }
    }

    /** Bytes without the limit of an array, nor the copying of one that grows. */
    private static final class Chunks extends OutputStream implements Writer {

        private static final int FIRST = 1 << 10;

        /** With its header a mebibyte, which fills regions of the garbage collector without a rest. */
        private static final int LARGEST = (1 << 20) - 16;

        private final List<byte[]> full = new ArrayList<>();
        private byte[] current = new byte[FIRST];
        private int used;

        @Override
        public void write(int value) {
            if (used == current.length) {
                next();
            }
            current[used++] = (byte) value;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            int from = offset;
            int left = length;
            while (left > 0) {
                if (used == current.length) {
                    next();
                }
                int part = Math.min(left, current.length - used);
                System.arraycopy(bytes, from, current, used, part);
                used += part;
                from += part;
                left -= part;
            }
        }

        private void next() {
            full.add(current);
            current = new byte[Math.min(current.length * 2, LARGEST)];
            used = 0;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            for (byte[] chunk : full) {
                out.write(chunk);
            }
            out.write(current, 0, used);
        }
    }
}
