package dev.reprise.tree;

import dev.reprise.problem.Place;
import dev.reprise.resolve.DefaultConfig;
import dev.reprise.resolve.Partial;
import dev.reprise.schema.Component;
import dev.reprise.schema.OptionSchema;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.Schema;
import dev.reprise.schema.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The trees of patches that lie between configs: what one sets that another does not have, what both have. Sets are the
 * same in whatever order.
 */
public final class ConfigDifference {

    /**
     * Null for a patch, which sets maps whole and holds secrets. A file has no secrets, its maps merge and it names an
     * option only where it is another one: here is noted what it cannot take out of maps.
     */
    private final @Nullable List<String> removed;

    /** What stands where the default comes from other values. */
    private static final Object INTERPOLATED = new Object();

    /** The places of such values; of these only the ones that are kept are set. */
    private final List<Place> interpolated = new ArrayList<>();

    private final @Nullable Set<Place> kept;

    private ConfigDifference(@Nullable List<String> removed) {
        this(removed, null);
    }

    private ConfigDifference(@Nullable List<String> removed, @Nullable Set<Place> kept) {
        this.removed = removed;
        this.kept = kept;
    }

    /** The tree of the least patch that makes one config out of another. */
    public static <C> Map<String, @Nullable Object> between(RecordSchema<C> schema, C from, C to) {
        return new ConfigDifference(null).of(schema, ConfigTree.ordered(schema, from), to);
    }

    /** The tree of the least patch that makes a config out of its defaults; what has no default is always in it. */
    public static <C> Map<String, @Nullable Object> fromDefaults(RecordSchema<C> schema, C config) {
        return new LeastPatch<>(schema, config).tree();
    }

    /**
     * The same, with those values that are by default what others make of them only where they are asked for.
     *
     * @param kept the places of such values that are to be set; null for all that there are
     * @param interpolated takes the places of all such values that there are, unless all are set
     */
    static <C> Map<String, @Nullable Object> fromDefaults(
            RecordSchema<C> schema, C config, @Nullable Set<Place> kept, List<Place> interpolated) {
        ConfigDifference difference = new ConfigDifference(null, kept);
        Map<String, @Nullable Object> tree = difference.of(schema, defaults(DefaultConfig.of(schema)), config);
        interpolated.addAll(difference.interpolated);
        return tree;
    }

    /** The tree of the least file that makes a config out of its defaults, and the paths of what it cannot take out. */
    static <C> Map<String, @Nullable Object> fromDefaults(RecordSchema<C> schema, C config, List<String> removed) {
        return new ConfigDifference(removed).of(schema, defaults(DefaultConfig.of(schema)), config);
    }

    private <C> Map<String, @Nullable Object> of(RecordSchema<C> schema, Map<?, ?> from, C to) {
        return record(schema, from, ConfigTree.ordered(schema, to), ConfigTree.of(schema, to), Place.ROOT);
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

    /** What is known of a record before anybody sets anything, with sets in a fixed order. */
    private static Map<String, @Nullable Object> defaults(DefaultConfig config) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        if (config.option() != null) {
            tree.put(OptionSchema.TYPE_KEY, config.option());
        }
        for (Component<?> component : config.schema().components()) {
            DefaultConfig nested = config.nested(component);
            if (nested != null) {
                tree.put(component.key(), defaults(nested));
            } else if (config.isInterpolated(component)) {
                tree.put(component.key(), INTERPOLATED);
            } else if (config.has(component)) {
                tree.put(component.key(), ConfigTree.ordered(component.type(), config.value(component)));
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
    private Map<String, @Nullable Object> record(
            RecordSchema<?> schema, Map<?, ?> from, Map<?, ?> to, Map<?, ?> written, Place place) {
        Map<String, @Nullable Object> patch = new LinkedHashMap<>();
        for (Component<?> component : schema.components()) {
            if (removed == null || !component.secret()) {
                set(patch, component.key(), component.type(), from, to, written, place);
            }
        }
        return PatchTree.part(schema, patch);
    }

    /** Sets what is to be set of one value: a component of a record, or an entry of a map that merges. */
    private void set(
            Map<String, @Nullable Object> patch,
            String key,
            ValueType<?> type,
            Map<?, ?> from,
            Map<?, ?> to,
            Map<?, ?> written,
            Place place) {
        Object before = from.get(key);
        if (before == INTERPOLATED && kept != null) {
            Place here = place.child(key);
            interpolated.add(here);
            if (!kept.contains(here)) {
                return;
            }
        }
        if (to.get(key) instanceof Map<?, ?> now && written.get(key) instanceof Map<?, ?> as) {
            Schema<?> nested = nested(type);
            if (nested != null) {
                Map<String, @Nullable Object> inner = nested(nested, before, now, as, place.child(key));
                if (!inner.isEmpty() || !(before instanceof Map<?, ?>)) {
                    patch.put(key, inner);
                }
                return;
            }
            if (removed != null && before instanceof Map<?, ?> old) {
                Map<String, @Nullable Object> changed = entries(type, old, now, as, place.child(key), removed);
                if (!changed.isEmpty()) {
                    patch.put(key, changed);
                }
                return;
            }
        }
        if (!from.containsKey(key) || before == INTERPOLATED || !PlainValue.same(before, to.get(key))) {
            patch.put(key, PatchTree.value(type, written.get(key)));
        }
    }

    private Map<String, @Nullable Object> entries(
            ValueType<?> type, Map<?, ?> from, Map<?, ?> to, Map<?, ?> written, Place place, List<String> gone) {
        ValueType<?> present = type instanceof ValueType.Absent<?> absent ? absent.of() : type;
        ValueType<?> inner = present instanceof ValueType.MapOf<?, ?> map ? map.value() : present;
        Map<String, @Nullable Object> changed = new LinkedHashMap<>();
        for (Object key : to.keySet()) {
            set(changed, (String) key, inner, from, to, written, place);
        }
        for (Object key : from.keySet()) {
            if (!to.containsKey(key)) {
                gone.add(place.child((String) key).path());
            }
        }
        return changed;
    }

    private Map<String, @Nullable Object> nested(
            Schema<?> schema, @Nullable Object from, Map<?, ?> to, Map<?, ?> written, Place place) {
        RecordSchema<?> record = PatchTree.record(schema, to);
        Object option = to.get(OptionSchema.TYPE_KEY);
        boolean isChoice = schema instanceof OptionSchema<?>;
        if (from instanceof Map<?, ?> map && !(isChoice && choosesAnother(map, to))) {
            Map<String, @Nullable Object> inner = record(record, map, to, written, place);
            boolean isNamed = isChoice && removed == null && !inner.isEmpty();
            return isNamed ? PatchTree.choice(String.valueOf(option), inner) : inner;
        }
        // What is newly there begins with its own defaults, whatever a use of it says.
        Map<String, @Nullable Object> inner = record(record, defaults(DefaultConfig.of(record)), to, written, place);
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
