package dev.reprise.testing;

import dev.reprise.Experiment;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Saves a state that is larger than the memory it was given, and reads it back. */
public final class LargeStateProgram {

    private static final int BLOCKS = 256;

    private LargeStateProgram() {}

    public static void main(String[] args) {
        Experiment.of(Train.Schema.INSTANCE).run(args, run -> {
            boolean restored = run.checkpoints().restore(state -> state.get("large", LargeStateProgram::check));
            System.out.println(restored ? "restored" : "fresh");
            run.progress().advanceEpoch();
            run.checkpoints().save(run.progress(), state -> state.put("large", LargeStateProgram::write));
        });
    }

    private static void write(OutputStream out) throws IOException {
        byte[] block = new byte[1 << 20];
        for (int i = 0; i < BLOCKS; i++) {
            block[0] = (byte) i;
            out.write(block);
        }
    }

    private static void check(InputStream in) throws IOException {
        byte[] block = new byte[1 << 20];
        for (int i = 0; i < BLOCKS; i++) {
            if (in.readNBytes(block, 0, block.length) != block.length || block[0] != (byte) i) {
                throw new IOException("block " + i + " is wrong");
            }
        }
        if (in.read() != -1) {
            throw new IOException("more than was written");
        }
    }
}
