package dev.reprise.text.value;

import dev.reprise.text.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The functions of the notation: what each takes, and the node that it stands for. */
final class Functions {

    private static final String NAMES =
            "bool, choice, extend_list, float, glob, int, interval, json_str, range, shuffle, sort, str, tag";

    /** Whatever a list is shuffled with, it must be the same each time, or no run could be repeated. */
    private static final int LIST_SEED = 1;

    private Functions() {}

    /**
     * What a call stands for.
     *
     * @throws IllegalArgumentException if the function cannot do what it is asked to; the message is a sentence
     */
    static Node call(Call call) {
        return switch (call.function()) {
            case "choice" -> choice(call);
            case "range" -> Ranges.of(call);
            case "interval" -> interval(call);
            case "glob" -> glob(call);
            case "tag" -> tag(call);
            case "shuffle" -> shuffle(call);
            case "sort" -> Sorting.of(call);
            case "int" -> Casts.of(call, Casts.Target.INT);
            case "float" -> Casts.of(call, Casts.Target.FLOAT);
            case "bool" -> Casts.of(call, Casts.Target.BOOL);
            case "str" -> Casts.of(call, Casts.Target.STR);
            case "json_str" -> Casts.of(call, Casts.Target.JSON);
            case "extend_list" ->
                throw call.failure("adds to the list of a key, so it must be the whole value: key=extend_list(a, b)");
            default ->
                throw new IllegalArgumentException(
                        "there is no function '" + call.function() + "'; quote the text, or use one of: " + NAMES);
        };
    }

    private static Node choice(Call call) {
        List<Node> values = call.all();
        if (values.isEmpty()) {
            throw call.failure("needs values to choose from, as choice(a, b)");
        }
        if (values.size() == 1 && values.get(0) instanceof Node.Choice only && only.simple()) {
            return new Node.Choice(only.values(), false, only.shuffled(), only.tags(), call.origin());
        }
        for (Node value : values) {
            boolean isNested = value instanceof Node.Choice && values.size() == 1;
            if (isNested || (value instanceof Node.Sweep && !(value instanceof Node.Choice))) {
                throw call.failure("takes values, not sweeps; write all values into one choice");
            }
        }
        return new Node.Choice(values, false, false, List.of(), call.origin());
    }

    private static Node interval(Call call) {
        List<@Nullable Node> bounds = call.bind(2, "start", "end");
        Node.Scalar start = Casts.number(call, bounds.get(0));
        Node.Scalar end = Casts.number(call, bounds.get(1));
        return new Node.Interval(
                Casts.scalar(call, start, Casts.Target.FLOAT),
                Casts.scalar(call, end, Casts.Target.FLOAT),
                List.of(),
                call.origin());
    }

    private static Node glob(Call call) {
        List<@Nullable Node> patterns = call.bind(1, "include", "exclude");
        Node exclude = patterns.get(1);
        return new Node.Glob(
                patterns(call, patterns.get(0)),
                exclude == null || OpenValue.isNull(exclude) ? List.of() : patterns(call, exclude),
                List.of(),
                call.origin());
    }

    private static List<String> patterns(Call call, @Nullable Node node) {
        List<Node> nodes =
                node instanceof Node.Sequence list ? list.items() : node == null ? List.<Node>of() : List.of(node);
        List<String> patterns = new ArrayList<>(nodes.size());
        for (Node one : nodes) {
            patterns.add(text(call, one));
        }
        return patterns;
    }

    private static String text(Call call, Node node) {
        if (node instanceof Node.Scalar scalar && Casts.typed(scalar) instanceof String text) {
            return text;
        }
        throw call.failure("needs texts here, or a list of texts for a pattern; quote what is a number or a word");
    }

    private static Node tag(Call call) {
        List<Node> arguments = new ArrayList<>(call.all("sweep"));
        Node named = call.named().get("sweep");
        if (arguments.isEmpty()) {
            throw call.failure("needs a sweep, as tag(log, interval(0, 1))");
        }
        if (named != null) {
            arguments.add(named);
        }
        if (!(arguments.remove(arguments.size() - 1) instanceof Node.Sweep sweep)) {
            throw call.failure("needs a sweep as its last argument, as tag(log, interval(0, 1))");
        }
        Set<String> tags = new LinkedHashSet<>();
        for (Node tag : arguments) {
            tags.add(text(call, tag));
        }
        return sweep.tagged(List.copyOf(tags));
    }

    private static Node shuffle(Call call) {
        Node only = only(call, "sweep", "list");
        if (only == null) {
            return new Node.Choice(call.arguments(), true, true, List.of(), call.origin());
        }
        if (only instanceof Node.Choice choice) {
            return new Node.Choice(choice.values(), choice.simple(), true, choice.tags(), choice.origin());
        }
        if (only instanceof Node.Range range) {
            return new Node.Range(range.start(), range.stop(), range.step(), true, range.tags(), range.origin());
        }
        if (only instanceof Node.Sweep) {
            throw call.failure("takes values, a list, a choice or a range");
        }
        return new Node.Sequence(
                only instanceof Node.Sequence list ? shuffled(list.items()) : List.of(only), call.origin());
    }

    /** The one thing that {@code sort} or {@code shuffle} is for, or null if several values are. */
    static @Nullable Node only(Call call, String... names) {
        call.all(names);
        Node sweep = call.named().get("sweep");
        Node list = call.named().get("list");
        if (sweep != null && !(sweep instanceof Node.Sweep)) {
            throw call.failure("needs a choice or a range as 'sweep'");
        }
        if (list != null && !(list instanceof Node.Sequence)) {
            throw call.failure("needs a list as 'list'");
        }
        Node named = sweep != null ? sweep : list;
        if (named != null) {
            if (!call.arguments().isEmpty() || (sweep != null && list != null)) {
                throw call.failure("takes either values, or 'sweep=', or 'list='");
            }
            return named;
        }
        return call.arguments().size() == 1 ? call.arguments().get(0) : null;
    }

    private static List<Node> shuffled(List<Node> items) {
        List<Node> order = new ArrayList<>(items);
        Random random = new Random(LIST_SEED);
        for (int i = order.size() - 1; i > 0; i--) {
            Node last = order.get(i);
            int j = random.nextInt(i + 1);
            order.set(i, order.get(j));
            order.set(j, last);
        }
        return order;
    }
}
