package dev.reprise.tree;

import dev.reprise.problem.ConfigException;
import dev.reprise.problem.Place;
import dev.reprise.resolve.Layer;
import dev.reprise.resolve.Resolver;
import dev.reprise.schema.RecordSchema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The least patch that makes a config out of its defaults, some of which may come from other values: such a value is only
 * set where the others do not make it so.
 */
final class LeastPatch<C> {

    private final RecordSchema<C> schema;
    private final C config;
    private final Map<String, ?> wanted;

    LeastPatch(RecordSchema<C> schema, C config) {
        this.schema = schema;
        this.config = config;
        this.wanted = ConfigTree.ordered(schema, config);
    }

    /** The patch; where nobody can tell what comes from other values, as without a function of the program, with all. */
    Map<String, @Nullable Object> tree() {
        Set<Place> kept = new LinkedHashSet<>();
        List<Place> changed = changed(kept);
        while (changed != null && kept.addAll(changed)) {
            changed = changed(kept);
        }
        if (changed != null && kept.size() > 1) {
            prune(kept);
        }
        return ConfigDifference.fromDefaults(schema, config, changed == null ? null : kept, new ArrayList<>());
    }

    /** Takes out what others make so that were only found out to be set after it. */
    private void prune(Set<Place> kept) {
        for (Place place : List.copyOf(kept)) {
            kept.remove(place);
            List<Place> changed = changed(kept);
            if (changed == null || !changed.isEmpty()) {
                kept.add(place);
            }
        }
    }

    /** The places of values that are others than they are wanted if only some are set; null if that cannot be told. */
    private @Nullable List<Place> changed(Set<Place> kept) {
        List<Place> interpolated = new ArrayList<>();
        Map<String, @Nullable Object> patch = ConfigDifference.fromDefaults(schema, config, kept, interpolated);
        List<Place> changed = new ArrayList<>();
        if (interpolated.isEmpty()) {
            return changed;
        }
        Map<String, ?> resolved;
        try {
            Layer layer = Layer.tree(patch, "patch").replacing();
            resolved = ConfigTree.ordered(
                    schema, Resolver.of(schema).with(layer).resolve().config());
        } catch (ConfigException e) {
            return null;
        }
        for (Place place : interpolated) {
            if (!PlainValue.same(at(place, resolved), at(place, wanted))) {
                changed.add(place);
            }
        }
        return changed;
    }

    private static @Nullable Object at(Place place, Map<?, ?> root) {
        Place parent = place.parent();
        if (parent == null) {
            return root;
        }
        return at(parent, root) instanceof Map<?, ?> map ? map.get(place.segment()) : null;
    }
}
