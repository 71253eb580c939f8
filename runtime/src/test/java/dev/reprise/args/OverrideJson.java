package dev.reprise.args;

import dev.reprise.text.Node;
import dev.reprise.text.Origin;
import dev.reprise.text.notation.WordText;
import dev.reprise.text.value.ValueText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An override as it is written in {@code overrides.jsonl}, but for the kind of quotes. */
final class OverrideJson {

    private OverrideJson() {}

    static Map<String, @Nullable Object> of(String input) {
        OverrideText override = OverrideText.parse(input);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put(
                "type",
                override.kind() == OverrideText.Kind.DELETE
                        ? "DEL"
                        : override.kind().name());
        json.put("key", override.key());
        json.put("package", override.inPackage());
        json.put("value", override.value() == null ? null : value(node(override)));
        return json;
    }

    static Node node(OverrideText override) {
        return ValueText.parse(String.valueOf(override.value()), Origin.of("arg 1"));
    }

    static @Nullable Object value(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return scalar(scalar);
        }
        if (node instanceof Node.Sequence sequence) {
            return values(sequence.items());
        }
        if (node instanceof Node.Mapping mapping) {
            List<Object> entries = new ArrayList<>();
            for (Node.Entry entry : mapping.entries()) {
                List<@Nullable Object> pair = new ArrayList<>();
                pair.add(entry.key().text());
                pair.add(value(entry.value()));
                entries.add(pair);
            }
            return Map.of("dict", entries);
        }
        return sweep((Node.Sweep) node);
    }

    private static @Nullable Object scalar(Node.Scalar scalar) {
        if (scalar.style() == Node.Style.QUOTED) {
            return Map.of("quoted", scalar.text());
        }
        Object value = WordText.open(scalar.text());
        if (value instanceof Double number) {
            return Map.of("float", number.isNaN() || number.isInfinite() ? WordText.number(number) : number);
        }
        return value;
    }

    private static List<@Nullable Object> values(List<Node> nodes) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Node node : nodes) {
            values.add(value(node));
        }
        return values;
    }

    private static Map<String, @Nullable Object> sweep(Node.Sweep sweep) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        if (sweep instanceof Node.Choice choice) {
            json.put("sweep", "choice");
            json.put("simple", choice.simple());
            json.put("list", values(choice.values()));
            shuffled(json, choice.shuffled());
        } else if (sweep instanceof Node.Range range) {
            json.put("sweep", "range");
            json.put("start", value(range.start()));
            json.put("stop", value(range.stop()));
            json.put("step", value(range.step()));
            shuffled(json, range.shuffled());
        } else if (sweep instanceof Node.Interval interval) {
            json.put("sweep", "interval");
            json.put("start", value(interval.start()));
            json.put("end", value(interval.end()));
        } else if (sweep instanceof Node.Glob glob) {
            json.put("sweep", "glob");
            json.put("include", glob.include());
            json.put("exclude", glob.exclude());
        }
        if (!sweep.tags().isEmpty()) {
            json.put("tags", sweep.tags());
        }
        return json;
    }

    private static void shuffled(Map<String, @Nullable Object> json, boolean shuffled) {
        if (shuffled) {
            json.put("shuffle", true);
        }
    }
}
