package dev.reprise.sweep;

import dev.reprise.args.OverrideText;
import dev.reprise.problem.Nearest;
import dev.reprise.problem.Problem;
import dev.reprise.schema.Schema;
import dev.reprise.schema.ValueType;
import dev.reprise.text.Node;
import dev.reprise.text.Origin;
import dev.reprise.text.TextException;
import dev.reprise.text.value.Ranges;
import dev.reprise.text.value.ValueText;
import dev.reprise.text.value.ValueWriter;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes an override of each value that an override sweeps over, and gathers what is wrong. */
final class Expansion {

    private final Schema<?> schema;
    private final @Nullable Long seed;
    private final List<Problem> problems = new ArrayList<>();

    Expansion(Schema<?> schema, @Nullable Long seed) {
        this.schema = schema;
        this.seed = seed;
    }

    List<Problem> problems() {
        return problems;
    }

    /**
     * The overrides that one stands for: itself, if it is no sweep. What cannot be read is left to the resolver, to which
     * it may be text.
     */
    List<String> expand(String arg, int index) {
        Origin origin = Origin.of("arg " + (index + 1));
        String text = arg.startsWith("--") && arg.indexOf('=') > 0 ? arg.substring(2) : arg;
        OverrideText override;
        List<ValueType<?>> types;
        Node value;
        try {
            override = override(arg, text);
            types = Targets.of(schema, override.path());
            value = override.value() == null ? null : ValueText.parse(override.value(), origin);
        } catch (IllegalArgumentException e) {
            problems.add(new Problem(arg, null, String.valueOf(e.getMessage()), origin));
            return List.of(text);
        } catch (TextException e) {
            return List.of(text);
        }
        String head = text.substring(0, text.indexOf('=') + 1);
        try {
            if (value instanceof Node.Sweep sweep && !isText(override, types)) {
                List<Node> values = new ArrayList<>();
                add(sweep, types, index, values);
                return overrides(head, values);
            }
            if (value != null && !(value instanceof Node.Sweep)) {
                refuseInside(value);
            }
        } catch (IllegalArgumentException e) {
            problems.add(new Problem(override.key(), override.value(), String.valueOf(e.getMessage()), origin));
        }
        return List.of(text);
    }

    /** Flags choose layers, which a sweep has from its resolver; {@code --key=value} is another form of an override. */
    private OverrideText override(String arg, String text) {
        boolean isFlag = arg.startsWith("--")
                && (text.equals(arg)
                        || ((text.startsWith("config=") || text.startsWith("preset="))
                                && Targets.of(schema, List.of(text.substring(0, 6)))
                                        .isEmpty()));
        if (isFlag) {
            throw new IllegalArgumentException("is no override. Write key=value here, and give the layers below"
                    + " to the resolver, as Resolver.of(...).with(Layer.file(...))");
        }
        return OverrideText.parse(text);
    }

    /** A comma without a function around it is a part of a text, as it is in a run. */
    private static boolean isText(OverrideText override, List<ValueType<?>> types) {
        boolean isAddition = override.kind() == OverrideText.Kind.APPEND || override.kind() == OverrideText.Kind.ADD;
        String text = String.valueOf(override.value()).strip();
        boolean isCall = ValueText.beginsCall(text) && text.endsWith(")");
        return !isCall && Targets.isText(types, isAddition);
    }

    private static List<String> overrides(String head, List<Node> values) {
        List<String> overrides = new ArrayList<>(values.size());
        for (Node value : values) {
            refuseInside(value);
            overrides.add(head + ValueWriter.text(value));
        }
        if (overrides.isEmpty()) {
            throw new IllegalArgumentException("is a sweep over no values");
        }
        return overrides;
    }

    /** A list with a sweep in it could mean a list of each value as well as each value of a list. */
    private static void refuseInside(Node value) {
        if (value instanceof Node.Sweep) {
            throw new IllegalArgumentException(
                    "has a sweep inside a list or a map. Sweep over whole values, as choice([1, 2], [3])");
        }
        if (value instanceof Node.Sequence list) {
            for (Node item : list.items()) {
                refuseInside(item);
            }
        } else if (value instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                refuseInside(entry.value());
            }
        }
    }

    private void add(Node.Sweep sweep, List<ValueType<?>> types, int index, List<Node> values) {
        int start = values.size();
        if (sweep instanceof Node.Choice choice) {
            for (Node value : choice.values()) {
                if (value instanceof Node.Sweep inner) {
                    add(inner, types, index, values);
                } else {
                    values.add(value);
                }
            }
            shuffle(choice.shuffled(), index, values.subList(start, values.size()));
        } else if (sweep instanceof Node.Range range) {
            addRange(range, values);
            shuffle(range.shuffled(), index, values.subList(start, values.size()));
        } else if (sweep instanceof Node.Glob glob) {
            addNames(glob, types, values);
        } else {
            throw new IllegalArgumentException("needs an optimizer to choose from an interval."
                    + " To try some values of it, write choice(...) or range(...)");
        }
    }

    private static void addRange(Node.Range range, List<Node> values) {
        BigInteger size = Ranges.size(range);
        BigInteger all = size.add(BigInteger.valueOf(values.size()));
        if (all.compareTo(BigInteger.valueOf(Sweep.LARGEST)) > 0) {
            throw new IllegalArgumentException("has " + all + " values. Sweep over " + Sweep.LARGEST + " at most");
        }
        for (int i = 0; i < size.intValue(); i++) {
            values.add(Ranges.get(range, i));
        }
    }

    private static void addNames(Node.Glob glob, List<ValueType<?>> types, List<Node> values) {
        List<String> names = Targets.names(types);
        if (names == null) {
            throw new IllegalArgumentException(
                    "has no names to choose from: glob(...) is for options and for constants of an enum");
        }
        int before = values.size();
        List<String> sorted = new ArrayList<>(names);
        Collections.sort(sorted);
        for (String name : sorted) {
            if (NamePattern.matchesAny(glob.include(), name) && !NamePattern.matchesAny(glob.exclude(), name)) {
                values.add(new Node.Scalar(name, Node.Style.WORD, glob.origin()));
            }
        }
        if (values.size() == before) {
            throw new IllegalArgumentException("matches none of: " + Nearest.listing(names));
        }
    }

    /** The order depends on the place of the override, or all keys would be shuffled alike. */
    private void shuffle(boolean wanted, int index, List<Node> values) {
        if (!wanted) {
            return;
        }
        if (seed == null) {
            throw new IllegalArgumentException("is to be shuffled, and the sweep has no seed."
                    + " Give Sweep.of a seed, so that the order can be repeated");
        }
        new Shuffle(seed, index).order(values);
    }
}
