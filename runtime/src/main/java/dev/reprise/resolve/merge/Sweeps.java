package dev.reprise.resolve.merge;

import dev.reprise.problem.Place;
import dev.reprise.problem.Problem;
import dev.reprise.resolve.draft.Draft;
import dev.reprise.resolve.draft.Report;
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
        return refuse(place, place.path(), sweep);
    }

    /** A sweep where one value must stand, set by {@code key=}. */
    static Draft.Failed refuse(Place place, String key, Node.Sweep sweep) {
        String text = ValueWriter.text(sweep);
        char quote = text.indexOf('\'') < 0 ? '\'' : '"';
        // The outer quotes are for the shell, which takes them away.
        String outer = text.indexOf('\'') < 0 && text.indexOf('"') < 0 ? "\"" : "";
        String message =
                "is a sweep: several values for one key. For one text write " + outer + key + "=" + quote + text
                        + quote + outer
                        + (sweep instanceof Node.Choice choice
                                ? ", for a list " + outer + key + "=" + list(choice) + outer
                                : "")
                        + "; Sweep.of(...) makes a config of each value";
        return Report.fail(new Problem(place.path(), text, message, sweep.origin()));
    }

    private static String list(Node.Choice choice) {
        return ValueWriter.text(new Node.Sequence(choice.values(), choice.origin()));
    }

    /**
     * A single value. A raw text that calls a function takes the value of the call, unless it is for text, where only
     * functions that make sweeps are more than text; so {@code 1,2} is text for a string, and a sweep for a number.
     */
    static Draft leaf(ValueType<?> type, Node.Scalar scalar, Place place) {
        Node value = meant(type, scalar);
        return value instanceof Node.Sweep sweep ? refuse(place, sweep) : new Draft.Leaf((Node.Scalar) value);
    }

    /** The text itself, the value of the function that it calls, or the sweep that it is. */
    static Node meant(ValueType<?> type, Node.Scalar scalar) {
        if (scalar.style() != Node.Style.RAW) {
            return scalar;
        }
        String text = scalar.text().strip();
        boolean isCall = isCall(text);
        if (!isCall && text.indexOf(',') < 0) {
            return scalar;
        }
        boolean isText = isText(type);
        Node value = value(scalar);
        if (value instanceof Node.Sweep) {
            return isText && !isCall ? scalar : value;
        }
        return value instanceof Node.Scalar && isCall && !isText ? value : scalar;
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
        return type instanceof ValueType.Scalar<?> scalar && scalar.kind().isText();
    }
}
