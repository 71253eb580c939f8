package dev.reprise.checkpoint;

import dev.reprise.problem.Place;
import dev.reprise.schema.Component;
import dev.reprise.schema.OptionSchema;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.ValueType;
import dev.reprise.tree.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the components that a config has and a checkpoint's did not, under none of their names. That such a component
 * has its default now does not mean that the run behaved so before.
 */
final class AddedKeys {

    private final List<Change> changes = new ArrayList<>();

    private AddedKeys() {}

    /** What is in a config's tree, but not in the one that was written, in order of declaration. */
    static List<Change> between(RecordSchema<?> schema, Map<?, ?> written, Map<?, ?> now) {
        AddedKeys added = new AddedKeys();
        added.compare(schema, written, now, Place.ROOT);
        return added.changes;
    }

    private void compare(RecordSchema<?> schema, Map<?, ?> written, Map<?, ?> now, Place place) {
        for (Component<?> component : schema.components()) {
            if (!now.containsKey(component.key())) {
                continue; // it does not count for the identity
            }
            Place inner = place.child(component.key());
            Object value = now.get(component.key());
            String key = keyIn(written, component);
            if (key == null) {
                changes.add(new Change(Change.Kind.ADDED, inner.path(), null, value));
            } else {
                descend(component.type(), written.get(key), value, inner);
            }
        }
    }

    private static @Nullable String keyIn(Map<?, ?> written, Component<?> component) {
        if (written.containsKey(component.key())) {
            return component.key();
        }
        for (String alias : component.aliases()) {
            if (written.containsKey(alias)) {
                return alias;
            }
        }
        return null;
    }

    private void descend(ValueType<?> type, @Nullable Object written, @Nullable Object now, Place place) {
        if (type instanceof ValueType.Absent<?> absent) {
            descend(absent.of(), written, now, place);
        } else if (type instanceof ValueType.ListOf<?> list) {
            descendItems(list.element(), written, now, place);
        } else if (type instanceof ValueType.SetOf<?> set) {
            descendItems(set.element(), written, now, place);
        } else if (written instanceof Map<?, ?> before && now instanceof Map<?, ?> after) {
            descendMap(type, before, after, place);
        }
    }

    private void descendMap(ValueType<?> type, Map<?, ?> written, Map<?, ?> now, Place place) {
        if (type instanceof ValueType.MapOf<?, ?> map) {
            for (Map.Entry<?, ?> entry : now.entrySet()) {
                Place inner = place.child(String.valueOf(entry.getKey()));
                descend(map.value(), written.get(entry.getKey()), entry.getValue(), inner);
            }
        } else if (type instanceof ValueType.Nested<?> nested) {
            RecordSchema<?> record = nested.schema() instanceof OptionSchema<?> options
                    ? options.option(String.valueOf(now.get(OptionSchema.TYPE_KEY)))
                    : (RecordSchema<?>) nested.schema();
            if (record != null) {
                compare(record, written, now, place);
            }
        }
    }

    private void descendItems(ValueType<?> element, @Nullable Object written, @Nullable Object now, Place place) {
        if (written instanceof List<?> before && now instanceof List<?> after) {
            for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
                descend(element, before.get(i), after.get(i), place.child(Integer.toString(i)));
            }
        }
    }
}
