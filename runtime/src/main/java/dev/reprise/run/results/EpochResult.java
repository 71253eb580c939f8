package dev.reprise.run.results;

import dev.reprise.text.json.JsonReader;
import dev.reprise.text.json.JsonWriter;
import dev.reprise.text.value.OpenValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one epoch reported.
 *
 * @param splits the values by split and metric, in the order of the first reports
 */
record EpochResult(long epoch, Map<String, Map<String, Number>> splits) {

    private static final String EPOCH = "epoch";
    private static final String SPLITS = "splits";

    /** The value of a metric; null if it was not reported. */
    @Nullable
    Double value(@Nullable String split, String metric) {
        Map<String, Number> metrics = splits.get(split);
        Number value = metrics == null ? null : metrics.get(metric);
        return value == null ? null : value.doubleValue();
    }

    Map<String, Object> toTree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(EPOCH, epoch);
        tree.put(SPLITS, splits);
        return tree;
    }

    void appendLine(StringBuilder out) {
        JsonWriter.append(out, toTree());
        out.append('\n');
    }

    /**
     * Reads what {@link #appendLine} wrote.
     *
     * @throws IllegalArgumentException if it is none
     */
    static EpochResult ofLine(String line) {
        EpochResult result = ofTree(OpenValue.open(JsonReader.value(line, "results")));
        if (result == null) {
            throw new IllegalArgumentException("The saved results have a line that is none: " + line);
        }
        return result;
    }

    /** Reads a tree; null if it is not one of a result. */
    static @Nullable EpochResult ofTree(@Nullable Object tree) {
        return tree instanceof Map<?, ?> map && map.get(EPOCH) instanceof Number epoch
                ? new EpochResult(epoch.longValue(), splits(map.get(SPLITS)))
                : null;
    }

    /** The values in a tree, without whatever is none. */
    static Map<String, Map<String, Number>> splits(@Nullable Object tree) {
        Map<String, Map<String, Number>> splits = new LinkedHashMap<>();
        if (tree instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> split : map.entrySet()) {
                if (split.getValue() instanceof Map<?, ?> metrics) {
                    splits.put(String.valueOf(split.getKey()), numbers(metrics));
                }
            }
        }
        return splits;
    }

    private static Map<String, Number> numbers(Map<?, ?> metrics) {
        Map<String, Number> numbers = new LinkedHashMap<>();
        for (Map.Entry<?, ?> metric : metrics.entrySet()) {
            if (metric.getValue() instanceof Number number) {
                numbers.put(String.valueOf(metric.getKey()), number);
            }
        }
        return numbers;
    }
}
