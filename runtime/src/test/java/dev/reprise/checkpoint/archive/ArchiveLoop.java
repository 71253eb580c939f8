package dev.reprise.checkpoint.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** A program that writes one archive over and over until it is killed; it prints a 1 after the first. */
final class ArchiveLoop {

    private ArchiveLoop() {}

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        int generation = 1;
        while (true) {
            write(file, generation, generation * 77_777 % 1_500_000);
            if (generation == 1) {
                System.out.print(1);
                System.out.flush();
            }
            generation++;
        }
    }

    /** An archive of two states whose every byte is the generation. */
    static void write(Path file, int generation, int size) throws IOException {
        byte[] content = new byte[size];
        Arrays.fill(content, (byte) generation);
        ArchiveWriter.write(file, archive -> {
            archive.put("reprise/checkpoint.yaml", new byte[] {(byte) generation});
            archive.put("state/a", content);
            archive.put("state/b", content);
        });
    }
}
