package dev.reprise.text.value;

import dev.reprise.text.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts values into order: numbers by size, texts by code point, never both at once. */
final class Sorting implements Comparator<Node> {

    private final Call call;

    private Sorting(Call call) {
        this.call = call;
    }

    static Node of(Call call) {
        Node only = Functions.only(call, "sweep", "list", "reverse");
        boolean reverse = isReverse(call);
        if (only == null) {
            if (call.arguments().isEmpty()) {
                throw call.failure("needs values to sort");
            }
            return new Node.Choice(sorted(call, call.arguments(), reverse), true, false, List.of(), call.origin());
        }
        if (only instanceof Node.Sequence list) {
            return new Node.Sequence(sorted(call, list.items(), reverse), list.origin());
        }
        if (only instanceof Node.Choice choice) {
            return new Node.Choice(
                    sorted(call, choice.values(), reverse),
                    choice.simple(),
                    choice.shuffled(),
                    choice.tags(),
                    choice.origin());
        }
        if (only instanceof Node.Range range) {
            return Ranges.isAscending(range) == reverse ? Ranges.reversed(range) : range;
        }
        if (only instanceof Node.Scalar scalar && Casts.typed(scalar) != null) {
            return only;
        }
        throw call.failure("takes values, a list, a choice or a range");
    }

    private static boolean isReverse(Call call) {
        Node reverse = call.named().get("reverse");
        if (reverse == null) {
            return false;
        }
        if (reverse instanceof Node.Scalar scalar && Casts.typed(scalar) instanceof Boolean truth) {
            return truth;
        }
        throw call.failure("needs true or false as 'reverse'");
    }

    private static List<Node> sorted(Call call, List<Node> nodes, boolean reverse) {
        Sorting order = new Sorting(call);
        for (Node node : nodes) {
            order.value(node);
        }
        List<Node> sorted = new ArrayList<>(nodes);
        sorted.sort(reverse ? Collections.reverseOrder(order) : order);
        return sorted;
    }

    @Override
    public int compare(Node first, Node second) {
        Object a = value(first);
        Object b = value(second);
        if (a instanceof String text && b instanceof String other) {
            return compare(text, other);
        }
        if (a instanceof String || b instanceof String) {
            throw call.failure("cannot sort texts and numbers together; quote the numbers to sort them as text");
        }
        BigDecimal exactA = exact(a);
        BigDecimal exactB = exact(b);
        return exactA == null || exactB == null ? Double.compare(number(a), number(b)) : exactA.compareTo(exactB);
    }

    private Object value(Node node) {
        Object value = node instanceof Node.Scalar scalar ? Casts.typed(scalar) : null;
        if (value == null) {
            throw call.failure("can sort numbers or texts, but no null, lists, maps or sweeps");
        }
        return value;
    }

    /** By code point: the order of the UTF-16 units differs beyond the first 65,536. */
    private static int compare(String a, String b) {
        int i = 0;
        while (i < a.length() && i < b.length()) {
            int difference = Integer.compare(a.codePointAt(i), b.codePointAt(i));
            if (difference != 0) {
                return difference;
            }
            i += Character.charCount(a.codePointAt(i));
        }
        return Integer.compare(a.length(), b.length());
    }

    private static @Nullable BigDecimal exact(Object value) {
        if (value instanceof Double number) {
            return number.isNaN() || number.isInfinite() ? null : new BigDecimal(number);
        }
        return value instanceof Boolean truth ? BigDecimal.valueOf(truth ? 1 : 0) : new BigDecimal(value.toString());
    }

    private static double number(Object value) {
        return value instanceof Boolean truth ? (truth ? 1 : 0) : ((Number) value).doubleValue();
    }
}
