package dev.reprise.run.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Where the end of a file is kept before it is cut off: {@code <stem>-<number>} with the first number that is free, so
 * that nothing kept earlier is overwritten. Number 0 is left out of the name.
 *
 * @param stem what the copy is called, but for the number
 * @param first the number to begin with
 */
public record AsideFile(Path stem, int first) {

    /**
     * Copies a file from a position to its end, onto the disk.
     *
     * @return the copy; where it cannot be made, none is left
     * @throws IOException if that fails
     */
    public Path keep(Path file, long from) throws IOException {
        Path copy = free();
        try {
            copy(file, from, copy);
            return copy;
        } catch (IOException e) {
            try {
                Files.deleteIfExists(copy);
            } catch (IOException stays) {
                e.addSuppressed(stays);
            }
            throw e;
        }
    }

    private static void copy(Path file, long from, Path copy) throws IOException {
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ);
                FileChannel out = FileChannel.open(copy, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            long position = from;
            long end = in.size();
            while (position < end) {
                position += in.transferTo(position, end - position, out);
            }
            out.force(true);
        }
    }

    private Path free() {
        int number = first;
        while (Files.exists(numbered(number))) {
            number++;
        }
        return numbered(number);
    }

    private Path numbered(int number) {
        return stem.resolveSibling(stem.getFileName() + (number == 0 ? "" : "-" + number));
    }
}
