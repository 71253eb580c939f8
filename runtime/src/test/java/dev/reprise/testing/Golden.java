package dev.reprise.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that holds what is expected; {@code -Dreprise.goldens=write} writes it anew. */
public final class Golden {

    private static final Path GOLDENS = Path.of("src/test/resources/goldens");
    private static final boolean WRITE = "write".equals(System.getProperty("reprise.goldens"));

    private Golden() {}

    /**
     * Compares a text with a file.
     *
     * @param name the file, below the directory of all goldens
     */
    public static void compare(String name, String actual) {
        Path file = GOLDENS.resolve(name);
        try {
            if (WRITE) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual);
            }
            assertThat(actual).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
