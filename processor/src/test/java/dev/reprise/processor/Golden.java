package dev.reprise.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that holds what is expected; {@code -Dreprise.goldens=write} writes it anew. */
final class Golden {

    private static final boolean WRITE = "write".equals(System.getProperty("reprise.goldens"));

    private Golden() {}

    static void compare(Path file, String actual) {
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
