package dev.reprise.resolve.merge;

import dev.reprise.problem.Place;
import dev.reprise.problem.Problem;
import dev.reprise.resolve.draft.Draft;
import dev.reprise.resolve.draft.Report;
import dev.reprise.schema.ScalarKind;
import dev.reprise.schema.ValueType;
import dev.reprise.text.Node;
import dev.reprise.text.TextException;
import dev.reprise.text.value.ValueText;
import dev.reprise.text.value.ValueWriter;

/** Sweeps where one config is resolved: there they mean nothing, and the report says what was meant instead. */
final class Sweeps {

    private Sweeps() {}

    /** A sweep where one value must stand. */
    static Draft.Failed refuse(ValueType<?> type, Place place, Node.Sweep sweep) {
        boolean isList = type instanceof ValueType.ListOf<?> || type instanceof ValueType.SetOf<?>;
        return refuse(place, place.path(), isText(type), isList || type instanceof ValueType.Open, sweep);
    }

    /** A sweep where elements of a type are added to a list. */
    static Draft.Failed refuseAdded(ValueType<?> element, Place place, Node.Sweep sweep) {
        return refuse(place, place.path() + "+", isText(element), true, sweep);
    }

    private static Draft.Failed refuse(
            Place place, String key, boolean takesText, boolean takesList, Node.Sweep sweep) {
        String text = ValueWriter.text(sweep);
        String message = "is a sweep: several values for one key. ";
        if (takesText) {
            message += "For one text write " + quoted(key, text);
        }
        if (takesList && sweep instanceof Node.Choice choice) {
            // The outer quotes are for the shell, which takes them away.
            String outer = text.indexOf('\'') < 0 && text.indexOf('"') < 0 ? "\"" : "";
            message += (takesText ? ", for" : "For") + " a list " + (takesText ? "" : "write ") + outer + key + "="
                    + list(choice) + outer;
        } else if (!takesText) {
            message += "Give one of them";
        }
        return Report.fail(new Problem(
                place.path(), text, message + "; Sweep.of(...) makes a config of each value", sweep.origin()));
    }

    private static String quoted(String key, String text) {
        char quote = text.indexOf('\'') < 0 ? '\'' : '"';
        String outer = text.indexOf('\'') < 0 && text.indexOf('"') < 0 ? "\"" : "";
        return outer + key + "=" + quote + text + quote + outer;
    }

    private static String list(Node.Choice choice) {
        return ValueWriter.text(new Node.Sequence(choice.values(), choice.origin()));
    }

    /**
     * A single value. A raw text that calls a function takes the value of the call, unless it is for text, where only
     * functions that make sweeps are more than text; so {@code 1,2} is text for a string, and a sweep for a number.
     */
    static Draft leaf(ValueType<?> type, Node.Scalar scalar, Place place) {
        Node value;
        try {
            value = meant(type, scalar);
        } catch (TextException e) {
            String remedy = isText(type)
                    ? ". For the text itself write "
                            + quoted(place.path(), scalar.text().strip())
                    : "";
            return Report.fail(place, e.getMessage() + remedy, scalar);
        }
        return value instanceof Node.Sweep sweep ? refuse(type, place, sweep) : new Draft.Leaf((Node.Scalar) value);
    }

    /**
     * The text itself, the value of the function that it calls, or the sweep that it is.
     *
     * @throws TextException if it was meant for one of the latter and is broken
     */
    static Node meant(ValueType<?> type, Node.Scalar scalar) {
        if (scalar.style() != Node.Style.RAW) {
            return scalar;
        }
        String text = scalar.text().strip();
        if (text.indexOf('(') < 0 && text.indexOf(',') < 0) {
            return scalar; // as nearly all are
        }
        boolean isText = isText(type);
        boolean beginsCall = ValueText.beginsCall(text);
        boolean isCall = beginsCall && text.endsWith(")");
        if (!isCall && text.indexOf(',') < 0 && (isText || !beginsCall)) {
            return scalar;
        }
        Node value;
        try {
            value = ValueText.parse(scalar.text(), scalar.origin());
        } catch (TextException e) {
            if (isText ? ValueText.beginsSweep(text) && isOneCall(text) : isNotation(type, text, beginsCall)) {
                throw e;
            }
            return scalar;
        }
        if (value instanceof Node.Sweep) {
            return isText && !isCall ? scalar : value;
        }
        return value instanceof Node.Scalar && isCall && !isText ? value : scalar;
    }

    /** Whether the bracket that a call opens is closed at the end of the text: {@code range(a) or (b)} is no call. */
    private static boolean isOneCall(String text) {
        int open = 0;
        for (int i = text.indexOf('('); i < text.length(); i++) {
            char c = text.charAt(i);
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (open == 0) {
                return i == text.length() - 1;
            }
        }
        return false;
    }

    /** Whether a text can only be a sweep or a call. What it refers to may make it another; times may have a comma. */
    private static boolean isNotation(ValueType<?> type, String text, boolean beginsCall) {
        boolean isTime = type instanceof ValueType.Scalar<?> scalar
                && (scalar.kind() == ScalarKind.DURATION || scalar.kind() == ScalarKind.INSTANT);
        return (beginsCall || !isTime) && !text.contains("${");
    }

    /** Whether a value may be any text. */
    private static boolean isText(ValueType<?> type) {
        return type instanceof ValueType.Open
                || (type instanceof ValueType.Scalar<?> scalar && scalar.kind().isText());
    }
}
