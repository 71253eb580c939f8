package dev.reprise.text.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.text.TextException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever becomes of a file, reading it gives nodes or an error made for people. */
class YamlMutationTest {

    private static final String FILE = """
            %YAML 1.1
            ---
            # An experiment
            data: &data
              path: "data/digits.csv.gz"
              split: [0.8, 0.1, 0.1]
              note: 'it''s'
            copy: {<<: *data, extra: ~}
            model:
              - !!str 1
              - name: |
                  two
                  lines
                more: >-
                  folded
              - "\\u00e9\\x41\\U0001F30D"
            ? complex
            : - - 1
            name: \u00e9\u4e2d\ud83c\udf0d
            rate: 1e-3 # small
            ...
            """;

    private static final String PIECES = "[]{}:,-?!&*#|>'\"%@`\\ \n\t\r~<=.0a\0\u0085\u2028\ufeff\ud800";

    @TempDir
    Path dir;

    private final Random random = new Random(1972);

    @Test
    void aMutatedTextIsNodesOrAnError() {
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            read += reads(mutate(FILE)) ? 1 : 0;
        }
        assertThat(read).isBetween(1_000, 19_000);
    }

    @Test
    void aFileWithBrokenBytesIsNodesOrAnError() throws IOException {
        Path file = dir.resolve("broken.yaml");
        int read = 0;
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = FILE.getBytes(StandardCharsets.UTF_8);
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            Files.write(file, bytes);
            try {
                read += YamlReader.read(file).entries().isEmpty() ? 0 : 1;
            } catch (TextException e) {
                assertReadable(e);
            }
        }
        assertThat(read).isBetween(100, 1_900);
    }

    private static boolean reads(String text) {
        try {
            YamlReader.parse(text, "a.yaml");
            return true;
        } catch (TextException e) {
            assertReadable(e);
            return false;
        }
    }

    private static void assertReadable(TextException e) {
        assertThat(e.getMessage()).doesNotContain("\n", "org.yaml", "Exception").hasSizeBetween(10, 250);
        assertThat(e.origin().toString()).isNotEmpty();
    }

    private String mutate(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int n = 1 + random.nextInt(3); n > 0 && !out.isEmpty(); n--) {
            int from = random.nextInt(out.length());
            int to = Math.min(out.length(), from + random.nextInt(8));
            switch (random.nextInt(5)) {
                case 0 -> out.delete(from, to);
                case 1 -> out.insert(from, PIECES.charAt(random.nextInt(PIECES.length())));
                case 2 -> out.setCharAt(from, PIECES.charAt(random.nextInt(PIECES.length())));
                case 3 -> out.insert(random.nextInt(out.length()), out.substring(from, to));
                default -> out.setLength(Math.max(1, from));
            }
        }
        return out.toString();
    }
}
