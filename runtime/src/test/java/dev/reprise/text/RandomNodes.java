package dev.reprise.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random lists and maps, as they are written in overrides. */
public final class RandomNodes {

    private static final String ALPHABET = "abz019 \\()[]{}:=,'\"#/.~-_\n\t\r\u00e9\u4e2d\ud83c\udf0d";

    private static final String[] WORDS = {
        "a",
        "it's",
        "1",
        "-1.5e3",
        "null",
        "True",
        "a b",
        "x=y#z",
        "${a.b}",
        "x${f:'}',{a: [1, 2]}}y",
        "C:/d e",
        "~",
        "\u00e9"
    };

    private final Random random;

    public RandomNodes(Random random) {
        this.random = random;
    }

    public Node next() {
        return random.nextBoolean() ? sequence(0) : mapping(0);
    }

    private Node node(int depth) {
        return switch (depth > 3 ? 0 : random.nextInt(4)) {
            case 2 -> sequence(depth);
            case 3 -> mapping(depth);
            default -> scalar();
        };
    }

    private Node sequence(int depth) {
        List<Node> items = new ArrayList<>();
        for (int n = random.nextInt(4); n > 0; n--) {
            items.add(node(depth + 1));
        }
        return new Node.Sequence(items, Nodes.ARG);
    }

    private Node mapping(int depth) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        for (int n = random.nextInt(4); n > 0; n--) {
            Node.Scalar key = scalar();
            if (!key.text().startsWith("${") && !key.text().contains(":")) {
                entries.putIfAbsent(key.text(), new Node.Entry(key, node(depth + 1)));
            }
        }
        return new Node.Mapping(List.copyOf(entries.values()), Nodes.ARG);
    }

    private Node.Scalar scalar() {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(6); n > 0; n--) {
            text.appendCodePoint(ALPHABET.codePointAt(random.nextInt(ALPHABET.length() - 1)));
        }
        String word = WORDS[random.nextInt(WORDS.length)];
        return random.nextBoolean()
                ? new Node.Scalar(text.toString(), Node.Style.QUOTED, Nodes.ARG)
                : new Node.Scalar(word, Node.Style.WORD, Nodes.ARG);
    }
}
