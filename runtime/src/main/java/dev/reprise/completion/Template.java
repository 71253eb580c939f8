package dev.reprise.completion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The part of a script that is the same for every program, with places for what is not. */
final class Template {

    private Template() {}

    /**
     * Fills in a script.
     *
     * @param program the name, as the shell quotes it
     * @param tables the lines with all that is known of the keys and flags
     */
    static String fill(String file, Table table, String program, String tables) {
        return read(file)
                .replace("@function@", table.function())
                .replace("@line@", Table.line(table.program()))
                .replace("@program@", program)
                .replace("@tables@", tables);
    }

    private static String read(String file) {
        try (InputStream in = Objects.requireNonNull(Template.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
