package dev.reprise.tree;

import dev.reprise.problem.Place;
import dev.reprise.resolve.DefaultConfig;
import dev.reprise.schema.Component;
import dev.reprise.schema.OptionSchema;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The part of a config that differs from its defaults, as plain values: the smallest file that gives the config back,
 * its secrets apart.
 *
 * <pre>{@code
 * GivenTree.of(TrainConfigSchema.INSTANCE, config).tree(); // {epochs=5, optimizer={type=adam}}
 * }</pre>
 *
 * @param tree what differs; a list is there as a whole, of a map those entries that differ
 * @param removed the dotted paths of entries that default maps have and the config has not: no file can say so, the
 *     override {@code ~path} can
 */
public record GivenTree(Map<String, @Nullable Object> tree, List<String> removed) {

    /** What a config has that its defaults have not. */
    public static <C> GivenTree of(RecordSchema<C> schema, C config) {
        List<String> removed = new ArrayList<>();
        return new GivenTree(new Writer(removed).record(schema, config, DefaultConfig.of(schema), Place.ROOT), removed);
    }

    private record Writer(List<String> removed) {

        <C> Map<String, @Nullable Object> record(RecordSchema<C> schema, C config, DefaultConfig base, Place place) {
            Map<String, @Nullable Object> tree = new LinkedHashMap<>();
            schema.write(config, new RecordSchema.Sink() {
                @Override
                public <T> void put(Component<T> component, @Nullable T value) {
                    if (!component.secret()) {
                        component(tree, component, value, base, place.child(component.key()));
                    }
                }
            });
            return tree;
        }

        private void component(
                Map<String, @Nullable Object> tree,
                Component<?> component,
                @Nullable Object value,
                DefaultConfig base,
                Place place) {
            ValueType<?> type = component.type();
            Object present = value;
            if (type instanceof ValueType.Absent<?> absent) {
                present = absent.unwrap(value);
                type = absent.of();
            }
            if (present != null && type instanceof ValueType.Nested<?> nested) {
                nested(tree, nested, present, base.nested(component), place);
                return;
            }
            Object now = ConfigTree.writtenValue(component.type(), value);
            Object before =
                    base.has(component) ? ConfigTree.writtenValue(component.type(), base.value(component)) : null;
            if (now instanceof Map<?, ?> map && before instanceof Map<?, ?> old) {
                Map<String, @Nullable Object> changed = entries(old, map, place);
                if (!changed.isEmpty()) {
                    tree.put(component.key(), changed);
                }
            } else if (!base.has(component) || !Objects.equals(now, before)) {
                tree.put(component.key(), now);
            }
        }

        @SuppressWarnings("unchecked") // a schema describes the values that its component holds
        private void nested(
                Map<String, @Nullable Object> tree,
                ValueType.Nested<?> type,
                Object value,
                @Nullable DefaultConfig base,
                Place place) {
            Map<String, @Nullable Object> inner = new LinkedHashMap<>();
            boolean isDefault = base != null;
            if (type.schema() instanceof OptionSchema<?> options) {
                String name = ((OptionSchema<Object>) options).optionOf(value);
                isDefault = base != null && name.equals(base.option());
                DefaultConfig option = isDefault && base != null ? base : DefaultConfig.ofOption(options, name);
                if (!isDefault) {
                    inner.put(OptionSchema.TYPE_KEY, name);
                }
                inner.putAll(record((RecordSchema<Object>) option.schema(), value, option, place));
            } else {
                RecordSchema<Object> schema = (RecordSchema<Object>) type.schema();
                inner.putAll(record(schema, value, base == null ? DefaultConfig.of(schema) : base, place));
            }
            if (!isDefault || !inner.isEmpty()) {
                tree.put(place.segment(), inner);
            }
        }

        private Map<String, @Nullable Object> entries(Map<?, ?> before, Map<?, ?> now, Place place) {
            Map<String, @Nullable Object> changed = new LinkedHashMap<>();
            for (Map.Entry<?, ?> entry : now.entrySet()) {
                String key = String.valueOf(entry.getKey());
                Object old = before.get(key);
                Object value = entry.getValue();
                if (value instanceof Map<?, ?> map && old instanceof Map<?, ?> oldMap) {
                    Map<String, @Nullable Object> inner = entries(oldMap, map, place.child(key));
                    if (!inner.isEmpty()) {
                        changed.put(key, inner);
                    }
                } else if (!before.containsKey(key) || !Objects.equals(value, old)) {
                    changed.put(key, value);
                }
            }
            for (Object key : before.keySet()) {
                if (!now.containsKey(key)) {
                    removed.add(place.child(String.valueOf(key)).path());
                }
            }
            return changed;
        }
    }
}
