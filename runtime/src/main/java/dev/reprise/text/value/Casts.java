package dev.reprise.text.value;

import dev.reprise.text.Excerpt;
import dev.reprise.text.Node;
import dev.reprise.text.json.PythonJson;
import dev.reprise.text.notation.WordText;
import dev.reprise.text.scalar.NumberText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes values of another kind, each of a list, a map or a choice by itself. */
final class Casts {

    /** What to make. */
    enum Target {
        /** A whole number; decimals are cut, not rounded. */
        INT,
        /** A decimal number. */
        FLOAT,
        /** A truth value: of texts only the words, of numbers all but zero are true. */
        BOOL,
        /** Text. */
        STR,
        /** The text of the value in JSON, the whole of a list or a map. */
        JSON
    }

    private Casts() {}

    static Node of(Call call, Target target) {
        List<Node> values = call.all("value");
        Node named = call.named().get("value");
        if (named != null && !values.isEmpty()) {
            throw call.failure("takes either values or 'value='");
        }
        if (named == null && values.isEmpty()) {
            throw call.failure("needs a value");
        }
        if (values.size() > 1) {
            return new Node.Choice(cast(call, values, target), true, false, List.of(), call.origin());
        }
        return cast(call, named == null ? values.get(0) : named, target);
    }

    private static Node cast(Call call, Node node, Target target) {
        if (node instanceof Node.Sweep sweep) {
            return sweep(call, sweep, target);
        }
        if (target == Target.JSON) {
            return new Node.Scalar(PythonJson.of(OpenValue.open(node)), Node.Style.QUOTED, call.origin());
        }
        if (node instanceof Node.Scalar scalar) {
            return scalar(call, scalar, target);
        }
        if (node instanceof Node.Sequence list) {
            return new Node.Sequence(cast(call, list.items(), target), list.origin());
        }
        Node.Mapping mapping = (Node.Mapping) node;
        List<Node.Entry> entries = new ArrayList<>(mapping.entries().size());
        for (Node.Entry entry : mapping.entries()) {
            entries.add(new Node.Entry(entry.key(), cast(call, entry.value(), target)));
        }
        return new Node.Mapping(entries, mapping.origin());
    }

    private static List<Node> cast(Call call, List<Node> nodes, Target target) {
        List<Node> cast = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            cast.add(cast(call, node, target));
        }
        return cast;
    }

    private static Node sweep(Call call, Node.Sweep sweep, Target target) {
        if (sweep instanceof Node.Choice choice) {
            return new Node.Choice(
                    cast(call, choice.values(), target),
                    choice.simple(),
                    choice.shuffled(),
                    choice.tags(),
                    choice.origin());
        }
        boolean isNumber = target == Target.INT || target == Target.FLOAT;
        if (isNumber && sweep instanceof Node.Interval interval) {
            return new Node.Interval(
                    scalar(call, interval.start(), target),
                    scalar(call, interval.end(), target),
                    interval.tags(),
                    interval.origin());
        }
        if (isNumber && sweep instanceof Node.Range range) {
            return Ranges.checked(
                    call,
                    new Node.Range(
                            scalar(call, range.start(), target),
                            scalar(call, range.stop(), target),
                            scalar(call, range.step(), target),
                            range.shuffled(),
                            range.tags(),
                            range.origin()));
        }
        throw call.failure(
                isNumber
                        ? "cannot change the names that glob() will find"
                        : "can change choices only; only int() and float() know ranges and intervals");
    }

    /** One value as another kind. */
    static Node.Scalar scalar(Call call, Node.Scalar scalar, Target target) {
        Object value = typed(scalar);
        if (value == null) {
            throw call.failure("cannot change null");
        }
        return switch (target) {
            case INT -> word(scalar, whole(call, value).toString());
            case FLOAT -> word(scalar, WordText.number(floating(call, value)));
            case BOOL -> word(scalar, truth(call, value) ? "true" : "false");
            default -> new Node.Scalar(text(value), Node.Style.QUOTED, scalar.origin());
        };
    }

    private static Node.Scalar word(Node.Scalar scalar, String text) {
        return new Node.Scalar(text, Node.Style.WORD, scalar.origin());
    }

    /** The value of a scalar where no type is declared. */
    static @Nullable Object typed(Node.Scalar scalar) {
        if (scalar.style() == Node.Style.QUOTED) {
            return scalar.text();
        }
        try {
            return WordText.open(scalar.text());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(Excerpt.of(scalar.text()) + " " + e.getMessage(), e);
        }
    }

    /** An argument that must be a number. */
    static Node.Scalar number(Call call, @Nullable Node node) {
        if (node instanceof Node.Scalar scalar && typed(scalar) instanceof Number) {
            return scalar;
        }
        throw call.failure("needs numbers");
    }

    private static BigInteger whole(Call call, Object value) {
        if (value instanceof String text) {
            if (!NumberText.isInteger(text.strip())) {
                throw call.failure("cannot read '" + Excerpt.of(text) + "' as a whole number");
            }
            return NumberText.bigInteger(text.strip());
        }
        if (value instanceof Boolean truth) {
            return truth ? BigInteger.ONE : BigInteger.ZERO;
        }
        if (value instanceof Double number) {
            if (number.isNaN() || number.isInfinite()) {
                throw call.failure("cannot make a whole number of " + WordText.number(number));
            }
            return new BigDecimal(number).toBigInteger();
        }
        return new BigInteger(value.toString());
    }

    private static double floating(Call call, Object value) {
        if (value instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        String text = value.toString().strip();
        if (value instanceof Double number) {
            return number;
        }
        if (NumberText.isSpecial(text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text)
                && text.indexOf('.') < 0) {
            boolean isNan = text.toLowerCase(Locale.ROOT).endsWith("nan");
            return isNan ? Double.NaN : text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        try {
            return NumberText.floating(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    call.function() + "() cannot read '" + Excerpt.of(text) + "', which " + e.getMessage(), e);
        }
    }

    private static boolean truth(Call call, Object value) {
        if (value instanceof String text) {
            if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
                return text.length() == 4;
            }
            throw call.failure("cannot read '" + Excerpt.of(text) + "'; of texts it knows true and false");
        }
        if (value instanceof Boolean truth) {
            return truth;
        }
        return value instanceof BigInteger big ? big.signum() != 0 : ((Number) value).doubleValue() != 0;
    }

    private static String text(Object value) {
        return value instanceof Double number ? WordText.number(number) : value.toString();
    }
}
