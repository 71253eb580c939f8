package dev.reprise.reader.testing;

import java.nio.file.Path;

/** Makes one run after the other: the root and how many are the arguments. */
public final class ManyRuns {

    private ManyRuns() {}

    /** Ends when all are made. */
    public static void main(String[] args) {
        for (int i = 0; i < Integer.parseInt(args[1]); i++) {
            RealRuns.complete(Path.of(args[0]), "epochs=" + (i + 1));
        }
    }
}
