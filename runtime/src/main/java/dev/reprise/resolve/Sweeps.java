package dev.reprise.resolve;

import dev.reprise.problem.Place;
import dev.reprise.problem.Problem;
import dev.reprise.schema.ValueType;
import dev.reprise.text.Node;
import dev.reprise.text.TextException;
import dev.reprise.text.value.ValueText;
import dev.reprise.text.value.ValueWriter;
import org.jspecify.annotations.Nullable;

/** Sweeps where one config is resolved: there they mean nothing, and the report says what was meant instead. */
final class Sweeps {

    private static final String[] FUNCTIONS = {
        "choice(", "range(", "interval(", "glob(", "tag(", "shuffle(", "sort(", "int(", "float(", "bool(", "str("
    };

    private Sweeps() {}

    /** A sweep where one value must stand. */
    static Draft.Failed refuse(Place place, Node.Sweep sweep) {
        String text = ValueWriter.text(sweep);
        return Report.fail(new Problem(place.path(), text, message(place, text, sweep), sweep.origin()));
    }

    private static String message(Place place, String text, Node.Sweep sweep) {
        StringBuilder list = new StringBuilder(text);
        if (sweep instanceof Node.Choice choice) {
            list.setLength(0);
            for (Node value : choice.values()) {
                list.append(list.length() == 0 ? "" : ",").append(ValueWriter.text(value));
            }
        }
        String key = place.path();
        char quote = text.indexOf('\'') < 0 ? '\'' : '"';
        return "is a sweep: several values for one key. For one text write " + key + "=" + quote + text + quote
                + (sweep instanceof Node.Choice ? ", for a list " + key + "=[" + list + "]" : "")
                + "; Sweep.of(...) makes a config of each value";
    }

    /**
     * A single value. A raw text that calls a function takes the value of the call, unless it is for text, where only
     * functions that make sweeps are more than text; so {@code 1,2} is text for a string, and a sweep for a number.
     */
    static Draft leaf(ValueType<?> type, Node.Scalar scalar, Place place) {
        if (scalar.style() != Node.Style.RAW) {
            return new Draft.Leaf(scalar);
        }
        String text = scalar.text().strip();
        boolean isCall = isCall(text);
        if (!isCall && text.indexOf(',') < 0) {
            return new Draft.Leaf(scalar);
        }
        boolean isText = isText(type);
        Node value = value(scalar);
        if (value instanceof Node.Sweep sweep) {
            return isText && sweep instanceof Node.Choice choice && choice.simple() && !choice.shuffled()
                    ? new Draft.Leaf(scalar)
                    : refuse(place, sweep);
        }
        return value instanceof Node.Scalar cast && isCall && !isText ? new Draft.Leaf(cast) : new Draft.Leaf(scalar);
    }

    /** What the text stands for; null if it cannot be read so, and then it is left to the reader of its type. */
    private static @Nullable Node value(Node.Scalar scalar) {
        try {
            return ValueText.parse(scalar.text(), scalar.origin());
        } catch (TextException e) {
            return null;
        }
    }

    private static boolean isCall(String text) {
        if (!text.endsWith(")")) {
            return false;
        }
        for (String function : FUNCTIONS) {
            if (text.startsWith(function)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isText(ValueType<?> type) {
        if (!(type instanceof ValueType.Scalar<?> scalar)) {
            return false;
        }
        return switch (scalar.kind()) {
            case STRING, CHAR, PATH, URI, PATTERN -> true;
            default -> false;
        };
    }
}
