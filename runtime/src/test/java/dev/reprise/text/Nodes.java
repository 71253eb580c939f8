package dev.reprise.text;

import dev.reprise.text.value.ValueWriter;

/** Nodes in short: unquoted text between bars, quoted text between angle brackets, sweeps as their text. */
public final class Nodes {

    public static final Origin ARG = Origin.of("arg 2");

    private Nodes() {}

    public static String show(Node node) {
        StringBuilder out = new StringBuilder();
        show(node, out);
        return out.toString();
    }

    private static void show(Node node, StringBuilder out) {
        String separator = "";
        if (node instanceof Node.Scalar scalar) {
            boolean plain = scalar.style() == Node.Style.PLAIN || scalar.style() == Node.Style.WORD;
            out.append(plain ? "|" : "<").append(scalar.text()).append(plain ? "|" : ">");
        } else if (node instanceof Node.Sequence sequence) {
            out.append('[');
            for (Node item : sequence.items()) {
                show(item, out.append(separator));
                separator = ", ";
            }
            out.append(']');
        } else if (node instanceof Node.Mapping mapping) {
            out.append('{');
            for (Node.Entry entry : mapping.entries()) {
                show(entry.key(), out.append(separator));
                show(entry.value(), out.append(": "));
                separator = ", ";
            }
            out.append('}');
        } else {
            out.append(ValueWriter.text(node));
        }
    }
}
