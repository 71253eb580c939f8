package dev.reprise.reader.index;

import java.nio.file.Path;
import java.util.List;

/** Brings an index up to date, as often as is asked, and says how many runs it has. */
final class RefreshProgram {

    private RefreshProgram() {}

    public static void main(String[] args) {
        for (int i = 0; i < Integer.parseInt(args[2]); i++) {
            try (Index index = Index.open(List.of(Path.of(args[0])), Path.of(args[1]))) {
                index.refresh();
                System.out.println("RUNS " + index.ids().length);
            }
        }
    }
}
