package dev.reprise;

import dev.reprise.config.ConfigSchema;
import dev.reprise.problem.Place;
import dev.reprise.resolve.Explanation;
import dev.reprise.resolve.Interpolated;
import dev.reprise.resolve.Resolver;
import dev.reprise.schema.Component;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.ValueType;
import dev.reprise.text.yaml.YamlWriter;
import dev.reprise.tree.GivenTree;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What of a config somebody set, as the smallest file that gives the config back, its secrets apart. */
final class PatchText {

    /** The paths of values that nobody set: a default that refers to others differs from its own text, and counts not. */
    private final Set<String> unset = new HashSet<>();

    private PatchText(List<Explanation> explanations) {
        for (Explanation one : explanations) {
            boolean isDefault = !one.steps().isEmpty() && one.steps().get(0).isDefault();
            if (isDefault && !isConfig(one.type())) {
                unset.add(one.path());
            }
        }
    }

    /** Of an option by default a part may be set all the same. */
    private static boolean isConfig(ValueType<?> type) {
        ValueType<?> present = type instanceof ValueType.Absent<?> absent ? absent.of() : type;
        return present instanceof ValueType.Nested<?>;
    }

    /** The file, as YAML. A seed that was drawn is nobody's choice: it is left out with all that stands in like it. */
    static <C> String of(ConfigSchema<C> schema, Resolver<C> layers) {
        Resolver<C> given = layers.asGiven();
        Interpolated written = given.written();
        GivenTree patch = GivenTree.of(schema, given.resolve().config());
        StringBuilder text = new StringBuilder();
        for (String path : patch.removed()) {
            text.append("# as an argument, which no file can say: ~")
                    .append(path)
                    .append('\n');
        }
        Map<String, @Nullable Object> tree = new PatchText(given.explain())
                .map(schema, patch.tree(), written == null ? Map.of() : written.unresolved(), Place.ROOT);
        return text.append(YamlWriter.readable(tree)).toString();
    }

    /**
     * What is set of a map.
     *
     * @param schema the record that the map is for, if it is known
     * @param written the map before interpolation; empty if that is not known
     */
    private Map<String, @Nullable Object> map(
            @Nullable RecordSchema<?> schema, Map<?, ?> map, Map<?, ?> written, Place place) {
        Map<String, @Nullable Object> set = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            String key = String.valueOf(entry.getKey());
            Place inner = place.child(key);
            if (unset.contains(inner.path())) {
                continue;
            }
            if (!(entry.getValue() instanceof Map<?, ?> values)) {
                set.put(key, isFact(written.get(key)) ? written.get(key) : entry.getValue());
                continue;
            }
            RecordSchema<?> always = schema == null ? null : alwaysThere(schema, key);
            Map<String, @Nullable Object> parts =
                    map(always, values, written.get(key) instanceof Map<?, ?> parted ? parted : Map.of(), inner);
            // A map without entries says that a config is there which may be absent.
            if (always == null || !parts.isEmpty() || values.isEmpty()) {
                set.put(key, parts);
            }
        }
        return set;
    }

    /** Whether a fact of the run was asked for: another run that reads the patch has another. */
    private static boolean isFact(@Nullable Object written) {
        return written instanceof String text && text.contains("${run:");
    }

    /** The record that a component always holds, or null. */
    private static @Nullable RecordSchema<?> alwaysThere(RecordSchema<?> schema, String key) {
        for (Component<?> component : schema.components()) {
            if (component.key().equals(key)
                    && component.type() instanceof ValueType.Nested<?> nested
                    && nested.schema() instanceof RecordSchema<?> record) {
                return record;
            }
        }
        return null;
    }
}
