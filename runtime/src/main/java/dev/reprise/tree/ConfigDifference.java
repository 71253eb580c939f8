package dev.reprise.tree;

import dev.reprise.resolve.Partial;
import dev.reprise.schema.Component;
import dev.reprise.schema.OptionSchema;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.Schema;
import dev.reprise.schema.ValueType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The trees of patches that lie between configs: what one sets that another does not have, what both have. Sets are the
 * same in whatever order.
 */
public final class ConfigDifference {

    private ConfigDifference() {}

    /** The tree of the least patch that makes one config out of another. */
    public static <C> Map<String, @Nullable Object> between(RecordSchema<C> schema, C from, C to) {
        return record(
                schema, ConfigTree.ordered(schema, from), ConfigTree.ordered(schema, to), ConfigTree.of(schema, to));
    }

    /** The tree of the least patch that makes a config out of its defaults; what has no default is always in it. */
    public static <C> Map<String, @Nullable Object> fromDefaults(RecordSchema<C> schema, C config) {
        return record(schema, defaults(schema), ConfigTree.ordered(schema, config), ConfigTree.of(schema, config));
    }

    /** The tree of a patch that sets what is the same in both configs. */
    public static <C> Map<String, @Nullable Object> common(RecordSchema<C> schema, C a, C b) {
        return common(schema, ConfigTree.ordered(schema, a), ConfigTree.ordered(schema, b));
    }

    /** The tree of a patch that sets a part of a config. */
    public static Map<String, @Nullable Object> of(Partial partial) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        for (Component<?> component : partial.schema().components()) {
            String key = component.key();
            Object value = partial.values().get(key);
            if (value instanceof Partial nested) {
                tree.put(key, of(nested));
            } else if (partial.values().containsKey(key)) {
                tree.put(key, PatchTree.value(component.type(), ConfigTree.value(component.type(), value)));
            }
        }
        String option = partial.option();
        Map<String, @Nullable Object> part = PatchTree.part(partial.schema(), tree);
        return option == null ? part : PatchTree.choice(option, part);
    }

    private static Map<String, @Nullable Object> defaults(RecordSchema<?> schema) {
        return defaults(Partial.defaults(schema));
    }

    /** What is known of a record before anybody sets anything, with sets in a fixed order. */
    private static Map<String, @Nullable Object> defaults(Partial partial) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        if (partial.option() != null) {
            tree.put(OptionSchema.TYPE_KEY, partial.option());
        }
        for (Component<?> component : partial.schema().components()) {
            String key = component.key();
            Object value = partial.values().get(key);
            if (value instanceof Partial nested) {
                tree.put(key, defaults(nested));
            } else if (partial.values().containsKey(key)) {
                tree.put(key, ConfigTree.ordered(component.type(), value));
            }
        }
        return tree;
    }

    /**
     * What is to be set of a record.
     *
     * @param from what it is; a key is missing where nothing is known
     * @param to what it is to be, with sets in a fixed order
     * @param written the same with sets as they are
     */
    private static Map<String, @Nullable Object> record(
            RecordSchema<?> schema, Map<?, ?> from, Map<?, ?> to, Map<?, ?> written) {
        Map<String, @Nullable Object> patch = new LinkedHashMap<>();
        for (Component<?> component : schema.components()) {
            String key = component.key();
            Schema<?> nested = nested(component.type());
            if (nested != null && to.get(key) instanceof Map<?, ?> now && written.get(key) instanceof Map<?, ?> as) {
                Map<String, @Nullable Object> inner = nested(nested, from.get(key), now, as);
                if (!inner.isEmpty() || !(from.get(key) instanceof Map<?, ?>)) {
                    patch.put(key, inner);
                }
            } else if (!from.containsKey(key) || !PlainValue.same(from.get(key), to.get(key))) {
                patch.put(key, PatchTree.value(component.type(), written.get(key)));
            }
        }
        return PatchTree.part(schema, patch);
    }

    private static Map<String, @Nullable Object> nested(
            Schema<?> schema, @Nullable Object from, Map<?, ?> to, Map<?, ?> written) {
        RecordSchema<?> record = PatchTree.record(schema, to);
        Object option = to.get(OptionSchema.TYPE_KEY);
        boolean isChoice = schema instanceof OptionSchema<?>;
        if (from instanceof Map<?, ?> map && !(isChoice && choosesAnother(map, to))) {
            Map<String, @Nullable Object> inner = record(record, map, to, written);
            return isChoice && !inner.isEmpty() ? PatchTree.choice(String.valueOf(option), inner) : inner;
        }
        // What is newly there begins with its own defaults, whatever a use of it says.
        Map<String, @Nullable Object> inner = record(record, defaults(record), to, written);
        return isChoice ? PatchTree.choice(String.valueOf(option), inner) : inner;
    }

    private static Map<String, @Nullable Object> common(RecordSchema<?> schema, Map<?, ?> a, Map<?, ?> b) {
        Map<String, @Nullable Object> common = new LinkedHashMap<>();
        for (Component<?> component : schema.components()) {
            String key = component.key();
            Schema<?> nested = nested(component.type());
            if (nested != null && a.get(key) instanceof Map<?, ?> one && b.get(key) instanceof Map<?, ?> other) {
                Map<String, @Nullable Object> inner = common(nested, one, other);
                if (!inner.isEmpty()) {
                    common.put(key, inner);
                }
            } else if (PlainValue.same(a.get(key), b.get(key))) {
                common.put(key, PatchTree.value(component.type(), a.get(key)));
            }
        }
        return PatchTree.part(schema, common);
    }

    private static Map<String, @Nullable Object> common(Schema<?> schema, Map<?, ?> a, Map<?, ?> b) {
        if (!(schema instanceof OptionSchema<?>)) {
            return common((RecordSchema<?>) schema, a, b);
        }
        return choosesAnother(a, b)
                ? Map.of()
                : PatchTree.choice(
                        String.valueOf(a.get(OptionSchema.TYPE_KEY)), common(PatchTree.record(schema, a), a, b));
    }

    private static boolean choosesAnother(Map<?, ?> from, Map<?, ?> to) {
        return !Objects.equals(from.get(OptionSchema.TYPE_KEY), to.get(OptionSchema.TYPE_KEY));
    }

    private static @Nullable Schema<?> nested(ValueType<?> type) {
        ValueType<?> present = type instanceof ValueType.Absent<?> absent ? absent.of() : type;
        return present instanceof ValueType.Nested<?> nested ? nested.schema() : null;
    }
}
