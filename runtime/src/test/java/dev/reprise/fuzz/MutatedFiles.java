package dev.reprise.fuzz;

import java.util.Random;

/** YAML files for {@link dev.reprise.testing.Train}, from sound to broken. */
final class MutatedFiles {

    private static final String FILE = """
            data: &data
              split: test
              fraction: 0.75
              path: "data/${run.name}.csv"
            optimizer:
              type: adam
              lr: 3e-4
              beta1: ${..data.fraction}
            hidden_sizes: [128, 64]
            tags: {a: 1, b: 2}
            note: 'it''s'
            epochs: 7
            extra:
              copy: {<<: *data, more: ~}
              list: [1, two, 3.0, [true, null]]
              text: |
                two
                lines
              far: ${oc.env:NO_SUCH_NAME,none}
            run:
              name: fuzz
              seed: 5
            """;

    private static final String[] PIECES = {
        "[",
        "]",
        "{",
        "}",
        ":",
        ": ",
        ",",
        "- ",
        "?",
        "!",
        "&",
        "*data",
        "#",
        "|",
        ">",
        "'",
        "\"",
        "%",
        "@",
        "\\",
        " ",
        "\n",
        "\t",
        "~",
        "<<: ",
        "=",
        ".",
        "0",
        "a",
        "\0",
        "\ufeff",
        "\ud800",
        "${",
        "}",
        "${epochs}",
        "???",
        "null",
        "-1",
        "1e999",
        "include: x.yaml\n",
        "epochs: x\n",
        "nope: 1\n",
        "!!int ",
        "!!binary "
    };

    private final Random random;

    MutatedFiles(Random random) {
        this.random = random;
    }

    String next() {
        StringBuilder out = new StringBuilder(FILE);
        for (int n = random.nextInt(4); n > 0 && out.length() > 0; n--) {
            int from = random.nextInt(out.length());
            int to = Math.min(out.length(), from + random.nextInt(12));
            switch (random.nextInt(6)) {
                case 0 -> out.delete(from, to);
                case 1 -> out.insert(from, PIECES[random.nextInt(PIECES.length)]);
                case 2 -> out.replace(from, to, PIECES[random.nextInt(PIECES.length)]);
                case 3 -> out.insert(random.nextInt(out.length()), out.substring(from, to));
                case 4 -> withoutALine(out, from);
                default -> out.setLength(Math.max(1, random.nextInt(4) == 0 ? from : out.length()));
            }
        }
        return out.toString();
    }

    private static void withoutALine(StringBuilder out, int at) {
        int from = out.lastIndexOf("\n", at) + 1;
        int to = out.indexOf("\n", from);
        if (to >= from) {
            out.delete(from, to + 1);
        }
    }
}
