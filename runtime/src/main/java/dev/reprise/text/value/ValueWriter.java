package dev.reprise.text.value;

import dev.reprise.text.Node;
import dev.reprise.text.TextException;
import dev.reprise.text.notation.Quotes;
import dev.reprise.text.notation.WordText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes values in the notation that {@link ValueText} reads. */
public final class ValueWriter {

    private final StringBuilder out = new StringBuilder();

    private ValueWriter() {}

    /**
     * The text of a value, as the right-hand side of an override. {@link ValueText#parse} gives an equal node back, with
     * its own origin; texts of any style read back as the same value. A choice inside a function is always written as
     * {@code choice(...)}.
     *
     * <pre>{@code
     * ValueWriter.text(ValueText.parse("[ 1, 'a b' ]", origin))   // [1,'a b']
     * }</pre>
     */
    public static String text(Node node) {
        ValueWriter writer = new ValueWriter();
        if (node instanceof Node.Choice choice && isBare(choice)) {
            writer.list("", choice.values(), "");
        } else {
            writer.node(node);
        }
        return writer.out.toString();
    }

    private static boolean isBare(Node.Choice choice) {
        return choice.simple()
                && !choice.shuffled()
                && choice.tags().isEmpty()
                && choice.values().size() > 1;
    }

    private void node(Node node) {
        if (node instanceof Node.Scalar scalar) {
            scalar(scalar, false);
        } else if (node instanceof Node.Sequence sequence) {
            list("[", sequence.items(), "]");
        } else if (node instanceof Node.Mapping mapping) {
            mapping(mapping);
        } else {
            sweep((Node.Sweep) node);
        }
    }

    private void list(String open, List<Node> nodes, String close) {
        out.append(open);
        for (int i = 0; i < nodes.size(); i++) {
            out.append(i == 0 ? "" : ",");
            node(nodes.get(i));
        }
        out.append(close);
    }

    private void mapping(Node.Mapping mapping) {
        String separator = "{";
        for (Node.Entry entry : mapping.entries()) {
            out.append(separator);
            scalar(entry.key(), true);
            out.append(':');
            node(entry.value());
            separator = ",";
        }
        out.append(mapping.entries().isEmpty() ? "{}" : "}");
    }

    private void scalar(Node.Scalar scalar, boolean isKey) {
        boolean isWord = scalar.style() == Node.Style.WORD && readsBack(scalar, isKey);
        if (isWord) {
            out.append(scalar.text());
        } else if (scalar.style() == Node.Style.PLAIN && !OpenValue.isText(scalar.text())) {
            plain(OpenValue.plain(scalar.text()));
        } else {
            Quotes.append(out, scalar.text());
        }
    }

    /** YAML's words for numbers are not those of overrides. */
    private void plain(@Nullable Object value) {
        out.append(value instanceof Double number ? WordText.number(number) : String.valueOf(value));
    }

    private static boolean readsBack(Node.Scalar word, boolean isKey) {
        if (word.text().isEmpty()) {
            return false;
        }
        try {
            String text = isKey ? "{" + word.text() + ":x}" : "[" + word.text() + "]";
            Node read = ValueText.parse(text, word.origin());
            return isKey
                    ? read instanceof Node.Mapping mapping
                            && mapping.entries().size() == 1
                            && mapping.entries().get(0).key().equals(word)
                    : read instanceof Node.Sequence list && list.items().equals(List.of(word));
        } catch (TextException e) {
            return false;
        }
    }

    private void sweep(Node.Sweep sweep) {
        if (!sweep.tags().isEmpty()) {
            out.append("tag(");
            for (String tag : sweep.tags()) {
                Quotes.append(out, tag);
                out.append(',');
            }
        }
        untagged(sweep);
        out.append(sweep.tags().isEmpty() ? "" : ")");
    }

    private void untagged(Node.Sweep sweep) {
        if (sweep instanceof Node.Choice choice) {
            choice(choice);
        } else if (sweep instanceof Node.Range range) {
            List<Node> parts = List.of(range.start(), range.stop(), range.step());
            list(range.shuffled() ? "shuffle(range(" : "range(", parts, range.shuffled() ? "))" : ")");
        } else if (sweep instanceof Node.Interval interval) {
            boolean isWhole = !(Casts.typed(interval.start()) instanceof Double);
            List<Node> bounds = List.of(interval.start(), interval.end());
            list(isWhole ? "int(interval(" : "interval(", bounds, isWhole ? "))" : ")");
        } else {
            glob((Node.Glob) sweep);
        }
    }

    /** Inside a function, only {@code shuffle(a, b)} makes a simple choice. */
    private void choice(Node.Choice choice) {
        if (choice.simple() && choice.shuffled() && choice.values().size() != 1) {
            list("shuffle(", choice.values(), ")");
        } else {
            list(choice.shuffled() ? "shuffle(choice(" : "choice(", choice.values(), choice.shuffled() ? "))" : ")");
        }
    }

    private void glob(Node.Glob glob) {
        out.append("glob(");
        patterns(glob.include());
        out.append(',');
        patterns(glob.exclude());
        out.append(')');
    }

    private void patterns(List<String> patterns) {
        out.append('[');
        for (int i = 0; i < patterns.size(); i++) {
            out.append(i == 0 ? "" : ",");
            Quotes.append(out, patterns.get(i));
        }
        out.append(']');
    }
}
