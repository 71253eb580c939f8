package dev.reprise.resolve.merge;

import dev.reprise.problem.Place;
import dev.reprise.resolve.draft.Draft;
import dev.reprise.schema.Component;
import dev.reprise.text.Origin;
import dev.reprise.text.value.OpenValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives secrets to a config that was written without them, from another config, so that it can be bound and compared with
 * that one. What the other does not have stays missing.
 */
public final class StandIns {

    private static final Origin ORIGIN = Origin.of("the config that goes on");

    private final Merger merger;

    /** Puts them in as a layer would. */
    public StandIns(Merger merger) {
        this.merger = merger;
    }

    /**
     * Fills in the secrets that are missing, at any depth.
     *
     * @param draft what is at a place; null if nothing is
     * @param from the plain value of the other config there; null if it has none
     */
    public void fill(@Nullable Draft draft, @Nullable Object from, Place place) {
        if (draft instanceof Draft.Fields fields && from instanceof Map<?, ?> tree) {
            for (Component<?> component : fields.schema().components()) {
                fill(fields, component, tree.get(component.key()), place.child(component.key()));
            }
        } else if (draft instanceof Draft.Entries entries && from instanceof Map<?, ?> tree) {
            for (Map.Entry<String, Draft.Entry> entry : entries.values().entrySet()) {
                fill(entry.getValue().value(), tree.get(entry.getKey()), place.child(entry.getKey()));
            }
        } else if (draft instanceof Draft.Items items && from instanceof List<?> list) {
            for (int i = 0; i < Math.min(items.values().size(), list.size()); i++) {
                fill(items.values().get(i), list.get(i), place.child(Integer.toString(i)));
            }
        }
    }

    private void fill(Draft.Fields fields, Component<?> component, @Nullable Object value, Place place) {
        Draft there = fields.values().get(component.key());
        if (!component.secret()) {
            fill(there, value, place);
        } else if (there == null && value != null) {
            fields.values()
                    .put(component.key(), merger.merge(component.type(), null, OpenValue.node(value, ORIGIN), place));
        }
    }
}
