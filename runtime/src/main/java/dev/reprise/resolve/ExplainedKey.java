package dev.reprise.resolve;

import dev.reprise.problem.Nearest;
import dev.reprise.problem.Place;
import dev.reprise.resolve.draft.Draft;
import dev.reprise.resolve.draft.Keys;
import dev.reprise.schema.Component;
import dev.reprise.schema.OptionSchema;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.ValueType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds what is explained under a key, in any spelling that an override may have it. */
final class ExplainedKey {

    private final Draft.Fields root;
    private final List<Explanation> all;

    ExplainedKey(Draft.Fields root, List<Explanation> all) {
        this.root = root;
        this.all = all;
    }

    /** The explanations of a value and of all inside it; empty if there is no such key. */
    List<Explanation> find(String key) {
        String path = canonical(key);
        List<Explanation> found = new ArrayList<>();
        for (Explanation one : all) {
            if (one.path().equals(path) || one.path().startsWith(path + ".")) {
                found.add(one);
            }
        }
        return found;
    }

    /** What is wrong with a key under which nothing is found. */
    String problem(String key) {
        if (key.indexOf('=') >= 0) {
            return "is not a key. Write the key alone, and the override as an argument of its own";
        }
        String elsewhere = elsewhere(key);
        if (elsewhere != null) {
            return elsewhere;
        }
        List<String> paths = new ArrayList<>();
        for (Explanation one : all) {
            if (!one.isPart()) {
                paths.add(one.path());
            }
        }
        String hint = Nearest.hint(key, paths);
        String byName = hint.isEmpty() ? sameName(key, paths) : hint;
        return "unknown key." + byName + (byName.isEmpty() ? " Keys: " + Nearest.listing(paths) : "");
    }

    /** A key given without those that lead to it. */
    private static String sameName(String key, List<String> paths) {
        for (String path : paths) {
            if (path.endsWith("." + key)) {
                return " Did you mean '" + path + "'?";
            }
        }
        return "";
    }

    private String canonical(String key) {
        Draft draft = root;
        ValueType<?> type = null;
        Place place = Place.ROOT;
        for (String segment : key.split("\\.", -1)) {
            ValueType<?> present = type instanceof ValueType.Absent<?> absent ? absent.of() : type;
            String name = segment;
            if (draft instanceof Draft.Fields fields) {
                Component<?> component = Keys.find(fields, segment, true);
                if (component == null && fields.option() != null && segment.equals(OptionSchema.TYPE_KEY)) {
                    return place.path();
                }
                name = component == null ? segment : component.key();
                type = component == null ? null : component.type();
                draft = component == null ? null : fields.values().get(name);
            } else if (draft instanceof Draft.Entries entries && present != null) {
                name = Keys.normal(present, segment);
                Draft.Entry entry = entries.values().get(name);
                draft = entry == null ? null : entry.value();
                type = present instanceof ValueType.MapOf<?, ?> map ? map.value() : present;
            } else if (draft instanceof Draft.Items items && present != null) {
                int index = items.index(segment);
                draft = index < 0 ? null : items.values().get(index);
                type = ValueDisplay.element(present);
            }
            place = place.child(name);
        }
        return place.path();
    }

    /** That a key belongs to an option which is not chosen. */
    private @Nullable String elsewhere(String key) {
        String[] segments = key.split("\\.", -1);
        Draft draft = root;
        OptionSchema<?> options = null;
        for (String segment : segments) {
            if (!(draft instanceof Draft.Fields fields)) {
                return null;
            }
            Component<?> component = Keys.find(fields, segment, true);
            if (component == null) {
                return options == null ? null : elsewhere(options, fields, segment);
            }
            ValueType<?> type = component.type() instanceof ValueType.Absent<?> absent ? absent.of() : component.type();
            options = type instanceof ValueType.Nested<?> nested && nested.schema() instanceof OptionSchema<?> choice
                    ? choice
                    : null;
            draft = fields.values().get(component.key());
        }
        return null;
    }

    private static @Nullable String elsewhere(OptionSchema<?> options, Draft.Fields chosen, String key) {
        List<String> having = new ArrayList<>();
        for (String name : options.options()) {
            RecordSchema<?> option = Objects.requireNonNull(options.option(name));
            for (Component<?> component : option.components()) {
                if (component.key().equals(key)) {
                    having.add(name);
                }
            }
        }
        Collections.sort(having);
        return having.isEmpty()
                ? null
                : "is a key of " + Nearest.listing(having) + "; chosen is " + chosen.title() + " (" + chosen.origin()
                        + ")";
    }
}
