package dev.reprise.resolve.interpolate;

import dev.reprise.problem.Place;
import dev.reprise.resolve.draft.Draft;
import dev.reprise.schema.Component;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds secrets in drafts. */
final class Secrets {

    private Secrets() {}

    /** The path of the first secret that is set in a draft at a place, or null. */
    static @Nullable String inside(Draft draft, Place place) {
        if (draft instanceof Draft.Fields fields) {
            return inside(fields, place);
        }
        if (draft instanceof Draft.Items items) {
            for (int i = 0; i < items.values().size(); i++) {
                String found = inside(items.values().get(i), place.child(Integer.toString(i)));
                if (found != null) {
                    return found;
                }
            }
        } else if (draft instanceof Draft.Entries entries) {
            for (Map.Entry<String, Draft.Entry> entry : entries.values().entrySet()) {
                String found = inside(entry.getValue().value(), place.child(entry.getKey()));
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static @Nullable String inside(Draft.Fields fields, Place place) {
        for (Component<?> component : fields.schema().components()) {
            Draft draft = fields.values().get(component.key());
            if (draft != null) {
                Place inner = place.child(component.key());
                String found = component.secret() ? inner.path() : inside(draft, inner);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
