package dev.reprise.resolve;

import dev.reprise.resolve.draft.Draft;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stood in a place while the config around it was another one, which was replaced as a whole.
 *
 * @param draft what stood there
 * @param fate how it came to an end
 */
record Past(Draft draft, String fate) {

    /** A value and all that it replaced, one after the other, the last first. */
    static List<Draft> chain(@Nullable Draft draft) {
        List<Draft> chain = new ArrayList<>();
        for (Draft one = draft; one != null; one = one.before()) {
            chain.add(one);
        }
        return chain;
    }

    /** What stood in one part of a place, where that place had such a part. */
    static List<Past> inside(@Nullable Draft now, List<Past> past, Part part) {
        List<Past> inside = new ArrayList<>();
        Set<Draft> known = Collections.newSetFromMap(new IdentityHashMap<>());
        known.addAll(chain(now == null ? null : part.in(now)));
        Draft successor = now;
        for (Draft draft : chain(now)) {
            if (draft != now && successor != null) {
                add(inside, known, part.in(draft), fate(successor));
            }
            successor = draft;
        }
        for (Past one : past) {
            for (Draft draft : chain(one.draft())) {
                add(inside, known, part.in(draft), one.fate());
            }
        }
        return inside;
    }

    private static void add(List<Past> inside, Set<Draft> known, @Nullable Draft draft, String fate) {
        if (draft != null && known.add(draft)) {
            known.addAll(chain(draft));
            inside.add(new Past(draft, fate));
        }
    }

    private static String fate(Draft successor) {
        String by = successor instanceof Draft.Fields fields && fields.option() != null
                ? fields.option() + " was chosen"
                : "the whole was replaced";
        return "dropped: " + by + " (" + successor.origin() + ")";
    }

    /** A part of a value: a component, an entry, an element. */
    interface Part {

        /** The part, or null if the value has no such part. */
        @Nullable
        Draft in(Draft whole);
    }

    static Part component(String key) {
        return whole -> whole instanceof Draft.Fields fields ? fields.values().get(key) : null;
    }

    static Part entry(String key) {
        return whole -> {
            Draft.Entry entry =
                    whole instanceof Draft.Entries entries ? entries.values().get(key) : null;
            return entry == null ? null : entry.value();
        };
    }

    static Part element(int index) {
        return whole ->
                whole instanceof Draft.Items items && index < items.values().size()
                        ? items.values().get(index)
                        : null;
    }
}
