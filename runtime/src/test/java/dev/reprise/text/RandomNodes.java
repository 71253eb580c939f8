package dev.reprise.text;

import dev.reprise.text.value.OpenValue;
import dev.reprise.text.value.ValueText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random lists and maps, and their text in the grammar of {@link ValueText}. */
public final class RandomNodes {

    private static final String ALPHABET = "abz019 \\()[]{}:=,'\"#/.~-_\n\t\r\u00e9\u4e2d\ud83c\udf0d";

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
            if (!OpenValue.isNull(key)) {
                entries.putIfAbsent(key.text(), new Node.Entry(key, node(depth + 1)));
            }
        }
        return new Node.Mapping(List.copyOf(entries.values()), Nodes.ARG);
    }

    private Node.Scalar scalar() {
        StringBuilder text = new StringBuilder();
        boolean plain = random.nextBoolean();
        for (int n = random.nextInt(6) + (plain ? 1 : 0); n > 0; n--) {
            text.appendCodePoint(ALPHABET.codePointAt(random.nextInt(ALPHABET.length() - 1)));
        }
        // White space other than a space has no escape in plain text, and a quote begins a quoted one.
        boolean fits = plain && text.chars().noneMatch(c -> c < ' ') && "'\"".indexOf(text.charAt(0)) < 0;
        return new Node.Scalar(text.toString(), fits ? Node.Style.PLAIN : Node.Style.QUOTED, Nodes.ARG);
    }

    public String write(Node node) {
        StringBuilder out = new StringBuilder();
        write(node, out);
        return out.toString();
    }

    private void write(Node node, StringBuilder out) {
        if (node instanceof Node.Scalar scalar) {
            writeScalar(scalar, out);
        } else if (node instanceof Node.Sequence sequence) {
            out.append('[');
            for (int i = 0; i < sequence.items().size(); i++) {
                write(sequence.items().get(i), out.append(i == 0 ? "" : space(",")));
            }
            out.append(']');
        } else if (node instanceof Node.Mapping mapping) {
            out.append('{');
            for (int i = 0; i < mapping.entries().size(); i++) {
                writeScalar(mapping.entries().get(i).key(), out.append(i == 0 ? "" : space(",")));
                write(mapping.entries().get(i).value(), out.append(space(":")));
            }
            out.append('}');
        }
    }

    private String space(String mark) {
        return random.nextBoolean() ? mark : " " + mark + "\n ";
    }

    private void writeScalar(Node.Scalar scalar, StringBuilder out) {
        if (scalar.style() == Node.Style.PLAIN) {
            for (int i = 0; i < scalar.text().length(); i++) {
                char c = scalar.text().charAt(i);
                out.append("\\()[]{}:=, ".indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        } else if (random.nextBoolean() && !scalar.text().contains("\\")) {
            out.append('\'').append(scalar.text().replace("'", "''")).append('\'');
        } else {
            writeDoubleQuoted(scalar.text(), out.append('"'));
            out.append('"');
        }
    }

    private void writeDoubleQuoted(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                default -> out.append(c < 128 ? String.valueOf(c) : String.format("\\u%04x", (int) c));
            }
        }
    }
}
