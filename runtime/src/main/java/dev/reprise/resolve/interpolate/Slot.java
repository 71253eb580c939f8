package dev.reprise.resolve.interpolate;

import dev.reprise.problem.Place;
import dev.reprise.resolve.draft.Draft;
import dev.reprise.resolve.draft.Keys;
import dev.reprise.schema.Component;
import dev.reprise.schema.Types;
import dev.reprise.schema.ValueType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place of a draft that holds a value, with the way up: what a reference is relative to and leads to. */
public final class Slot {

    private final @Nullable Slot parent;
    private final Draft container;
    private final String key;
    private final ValueType<?> type;
    private final Place place;
    private final boolean isIgnored;
    private final boolean isSecret;
    private final boolean isOpen;

    private Slot(
            @Nullable Slot parent,
            Draft container,
            String key,
            ValueType<?> type,
            boolean isIgnored,
            boolean isSecret,
            boolean isOpen) {
        this.parent = parent;
        this.container = container;
        this.key = key;
        this.type = type;
        this.place = parent == null ? Place.ROOT : parent.place.child(key);
        this.isIgnored = isIgnored;
        this.isSecret = isSecret;
        this.isOpen = isOpen;
    }

    /** The place of a whole config. */
    public static Slot root(Draft.Fields root) {
        return new Slot(null, root, "", Types.config(root.schema()), false, false, false);
    }

    /** The place of a whole open tree. */
    static Slot root(Draft.Entries root) {
        return new Slot(null, root, "", Types.OPEN, false, false, true);
    }

    /** The place that this one lies in; null for the root. */
    @Nullable
    Slot parent() {
        return parent;
    }

    /** The declared type of the value; the open type for all inside an open map. */
    ValueType<?> type() {
        return type;
    }

    Place place() {
        return place;
    }

    /** Whether the value never counts for the config's identity. */
    boolean isIgnored() {
        return isIgnored;
    }

    /** Whether the value is a secret or a part of one. */
    boolean isSecret() {
        return isSecret;
    }

    /** Whether the value lies inside an open map, where it may have any shape. */
    boolean isOpen() {
        return isOpen;
    }

    /** What is there now, or null if nothing is. */
    @Nullable
    Draft draft() {
        if (parent == null) {
            return container;
        }
        if (container instanceof Draft.Fields fields) {
            return fields.values().get(key);
        }
        if (container instanceof Draft.Entries entries) {
            Draft.Entry entry = entries.values().get(key);
            return entry == null ? null : entry.value();
        }
        return ((Draft.Items) container).values().get(Integer.parseInt(key));
    }

    /** Puts a value in the place of what is there. */
    void put(Draft draft) {
        if (container instanceof Draft.Fields fields) {
            fields.values().put(key, draft);
        } else if (container instanceof Draft.Entries entries) {
            Draft.Entry entry = entries.values().get(key);
            if (entry != null) {
                entries.values().put(key, new Draft.Entry(entry.key(), draft));
            }
        } else {
            ((Draft.Items) container).values().set(Integer.parseInt(key), draft);
        }
    }

    /** All places directly inside that hold something. */
    List<Slot> children() {
        List<Slot> children = new ArrayList<>();
        Draft draft = draft();
        if (draft instanceof Draft.Fields fields) {
            for (Component<?> component : fields.schema().components()) {
                if (fields.values().containsKey(component.key())) {
                    children.add(child(fields, component));
                }
            }
        } else if (draft instanceof Draft.Entries entries) {
            for (String name : entries.values().keySet()) {
                children.add(inside(draft, name));
            }
        } else if (draft instanceof Draft.Items items) {
            for (int i = 0; i < items.values().size(); i++) {
                children.add(inside(draft, Integer.toString(i)));
            }
        }
        return children;
    }

    /** The place of a key or an index that counts from the end if it is negative; null if there is none. */
    @Nullable
    Slot child(String name) {
        Draft draft = draft();
        if (draft instanceof Draft.Fields fields) {
            Component<?> component = Keys.find(fields, name, true);
            return component == null ? null : child(fields, component);
        }
        if (draft instanceof Draft.Entries entries) {
            String normal = Keys.normal(present(), name);
            return entries.values().containsKey(normal) ? inside(draft, normal) : null;
        }
        if (draft instanceof Draft.Items items) {
            int index = index(name, items.values().size());
            return index < 0 ? null : inside(draft, Integer.toString(index));
        }
        return null;
    }

    /** The names of the places inside, for a person who missed one. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        if (draft() instanceof Draft.Fields fields) {
            for (Component<?> component : fields.schema().components()) {
                names.add(component.key());
            }
        } else if (draft() instanceof Draft.Entries entries) {
            names.addAll(entries.values().keySet());
        }
        return names;
    }

    private Slot child(Draft.Fields fields, Component<?> component) {
        boolean secret = isSecret || component.secret();
        boolean ignored = isIgnored || secret || component.hashRule() == Component.HashRule.NEVER;
        return new Slot(this, fields, component.key(), component.type(), ignored, secret, false);
    }

    private Slot inside(Draft draft, String name) {
        return new Slot(this, draft, name, element(), isIgnored, isSecret, present() instanceof ValueType.Open);
    }

    private ValueType<?> present() {
        return type instanceof ValueType.Absent<?> absent ? absent.of() : type;
    }

    private ValueType<?> element() {
        ValueType<?> present = present();
        if (present instanceof ValueType.ListOf<?> list) {
            return list.element();
        }
        if (present instanceof ValueType.SetOf<?> set) {
            return set.element();
        }
        return present instanceof ValueType.MapOf<?, ?> map ? map.value() : Types.OPEN;
    }

    private static int index(String text, int size) {
        boolean fromEnd = text.length() > 1 && text.charAt(0) == '-';
        int from = fromEnd ? 1 : 0;
        if (text.length() == from || text.length() > 9) {
            return -1;
        }
        int index = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            index = index * 10 + (c - '0');
        }
        int counted = fromEnd ? size - index : index;
        return counted < size ? counted : -1;
    }
}
