package dev.reprise.tree;

import dev.reprise.schema.Component;
import dev.reprise.schema.OptionSchema;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.Schema;
import dev.reprise.schema.ValueType;
import dev.reprise.secret.SecretTexts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The trees of patches put together and taken apart. Nested configs are gone into, lists and maps are values, and what is
 * set for one option means nothing to another. No function changes what it is given.
 */
public final class PatchTree {

    private PatchTree() {}

    /** A tree that chooses an option and sets some of it. */
    public static Map<String, @Nullable Object> choice(String option, Map<String, ? extends @Nullable Object> inner) {
        Map<String, @Nullable Object> choice = new LinkedHashMap<>();
        choice.put(OptionSchema.TYPE_KEY, option);
        choice.putAll(inner);
        return PatchMap.of(PatchMap.Kind.CHOICE, PatchMap.secrets(inner), choice);
    }

    /** A tree with a component set, in the form of {@link #value}. */
    public static Map<String, @Nullable Object> with(
            Map<String, ? extends @Nullable Object> tree, Component<?> component, @Nullable Object value) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(tree);
        more.put(component.key(), value);
        Set<String> secrets = component.secret() ? Set.of(component.key()) : Set.of();
        return PatchMap.of(PatchMap.kind(tree), both(PatchMap.secrets(tree), secrets), more);
    }

    /** Components of a record that are set to values in the form of {@link #value}. */
    static Map<String, @Nullable Object> part(RecordSchema<?> schema, Map<String, @Nullable Object> values) {
        return PatchMap.of(PatchMap.Kind.PART, secrets(schema), values);
    }

    /** A tree as people may see it: with {@link SecretTexts#MASK} for each secret that is not null. */
    public static Map<String, @Nullable Object> shown(Map<?, ?> tree) {
        return open(tree, Secrets.MASKED);
    }

    /**
     * What was added, removed and changed from one tree to another. Of a secret it says that it has changed, and not from
     * what to what.
     */
    public static List<Change> changes(Map<String, ?> from, Map<String, ?> to) {
        return Change.between(open(from, Secrets.COMPARED), open(to, Secrets.COMPARED));
    }

    /** A tree as a file has it: without its secrets, and escaped as {@link ConfigTree#written} does it. */
    public static Map<String, @Nullable Object> written(Map<?, ?> tree) {
        return ConfigTree.escaped(open(tree, Secrets.LEFT_OUT));
    }

    /** What becomes of secrets. */
    private enum Secrets {
        MASKED,
        COMPARED,
        LEFT_OUT
    }

    private static Map<String, @Nullable Object> open(Map<?, ?> tree, Secrets fate) {
        Set<String> secrets = PatchMap.secrets(tree);
        Map<String, @Nullable Object> open = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : tree.entrySet()) {
            String key = (String) entry.getKey();
            Object value = entry.getValue();
            if (!secrets.contains(key)) {
                open.put(key, open(value, fate));
            } else if (fate != Secrets.LEFT_OUT) {
                Object masked = fate == Secrets.MASKED || value == null ? SecretTexts.MASK : new SecretValue(value);
                open.put(key, value == null ? null : masked);
            }
        }
        return open;
    }

    private static @Nullable Object open(@Nullable Object value, Secrets fate) {
        if (value instanceof Map<?, ?> map) {
            return open(map, fate);
        }
        if (!(value instanceof List<?> list)) {
            return value;
        }
        List<@Nullable Object> open = new ArrayList<>(list.size());
        for (Object item : list) {
            open.add(open(item, fate));
        }
        return open;
    }

    private static Set<String> secrets(RecordSchema<?> schema) {
        Set<String> secrets = new LinkedHashSet<>();
        for (Component<?> component : schema.components()) {
            if (component.secret()) {
                secrets.add(component.key());
            }
        }
        return secrets;
    }

    private static Set<String> both(Set<String> a, Set<String> b) {
        Set<String> both = new LinkedHashSet<>(a);
        both.addAll(b);
        return both;
    }

    /**
     * A value of a component in the form in which it stands in the tree of a patch.
     *
     * @param plain the value as {@link ConfigTree} writes it
     */
    public static @Nullable Object value(ValueType<?> type, @Nullable Object plain) {
        ValueType<?> present = type instanceof ValueType.Absent<?> absent ? absent.of() : type;
        if (present instanceof ValueType.ListOf<?> list && plain instanceof List<?> items) {
            return items(list.element(), items);
        }
        if (present instanceof ValueType.SetOf<?> set && plain instanceof List<?> items) {
            return items(set.element(), items);
        }
        if (!(plain instanceof Map<?, ?> map)) {
            return plain;
        }
        return present instanceof ValueType.Nested<?> nested ? config(nested.schema(), map) : whole(present, map);
    }

    /** Configs in a list are values too, but which of theirs are secrets is still known. */
    private static List<@Nullable Object> items(ValueType<?> element, List<?> plain) {
        List<@Nullable Object> items = new ArrayList<>(plain.size());
        for (Object item : plain) {
            items.add(value(element, item));
        }
        return Collections.unmodifiableList(items);
    }

    private static Map<String, @Nullable Object> whole(ValueType<?> type, Map<?, ?> plain) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : plain.entrySet()) {
            Object value = entry.getValue();
            values.put(
                    (String) entry.getKey(),
                    type instanceof ValueType.MapOf<?, ?> map ? value(map.value(), value) : value);
        }
        return PatchMap.of(PatchMap.Kind.WHOLE, Set.of(), values);
    }

    private static Map<String, @Nullable Object> config(Schema<?> schema, Map<?, ?> plain) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        putAll(values, plain);
        RecordSchema<?> record = record(schema, plain);
        for (Component<?> component : record.components()) {
            if (values.containsKey(component.key())) {
                values.put(component.key(), value(component.type(), values.get(component.key())));
            }
        }
        boolean isChoice = schema instanceof OptionSchema<?>;
        return PatchMap.of(isChoice ? PatchMap.Kind.CHOICE : PatchMap.Kind.PART, secrets(record), values);
    }

    /** What both set, where the upper wins; choosing another option drops what the lower sets for its own. */
    public static Map<String, @Nullable Object> over(Map<?, ?> lower, Map<?, ?> upper) {
        Map<String, @Nullable Object> merged = new LinkedHashMap<>();
        if (!choosesAnother(lower, upper)) {
            putAll(merged, lower);
        }
        for (Map.Entry<?, ?> entry : upper.entrySet()) {
            String key = (String) entry.getKey();
            Map<?, ?> below = nested(merged.get(key));
            Map<?, ?> above = nested(entry.getValue());
            merged.put(key, below != null && above != null ? over(below, above) : entry.getValue());
        }
        return PatchMap.of(
                PatchMap.kind(PatchMap.isChoice(upper) ? upper : lower),
                both(PatchMap.secrets(lower), PatchMap.secrets(upper)),
                merged);
    }

    /** What both set to the same; of two options that differ, nothing. */
    public static Map<String, @Nullable Object> common(Map<?, ?> a, Map<?, ?> b) {
        Map<String, @Nullable Object> common = new LinkedHashMap<>();
        if (PatchMap.isChoice(a) && choosesAnother(a, b)) {
            return common;
        }
        for (Map.Entry<?, ?> entry : a.entrySet()) {
            String key = (String) entry.getKey();
            Object value = entry.getValue();
            Object other = b.get(key);
            Map<?, ?> inner = nested(value);
            Map<?, ?> otherInner = nested(other);
            if (inner != null && otherInner != null) {
                Map<String, @Nullable Object> both = common(inner, otherInner);
                if (!both.isEmpty() || PlainValue.same(value, other)) {
                    common.put(key, both);
                }
            } else if (b.containsKey(key) && PlainValue.same(value, other)) {
                common.put(key, value);
            }
        }
        PatchMap.Kind kind = PatchMap.isChoice(a) && PatchMap.isChoice(b) ? PatchMap.kind(a) : PatchMap.Kind.PART;
        return PatchMap.of(kind, PatchMap.secrets(a), common);
    }

    /** What the first sets in places where the second sets nothing. */
    public static Map<String, @Nullable Object> except(Map<?, ?> tree, Map<?, ?> other) {
        Map<String, @Nullable Object> rest = new LinkedHashMap<>();
        if (PatchMap.isChoice(tree) && choosesAnother(tree, other)) {
            return rest;
        }
        for (Map.Entry<?, ?> entry : tree.entrySet()) {
            String key = (String) entry.getKey();
            Object value = entry.getValue();
            Map<?, ?> inner = nested(value);
            Map<?, ?> there = nested(other.get(key));
            if (!other.containsKey(key)) {
                rest.put(key, value);
            } else if (inner != null && there != null) {
                Map<String, @Nullable Object> left = except(inner, there);
                if (!left.isEmpty()) {
                    rest.put(key, left);
                }
            } else if (PatchMap.isChoice(tree) && key.equals(OptionSchema.TYPE_KEY)) {
                rest.put(key, value); // what is left is still for this option
            }
        }
        boolean onlyName = PatchMap.isChoice(tree) && rest.size() == 1 && other.containsKey(OptionSchema.TYPE_KEY);
        return onlyName ? Map.of() : like(tree, rest);
    }

    /**
     * What a tree sets outside of a place, given as a flat path; the same tree if it sets nothing there.
     *
     * @throws IllegalArgumentException if the path ends with a single backslash
     */
    public static Map<String, @Nullable Object> without(Map<?, ?> tree, String path) {
        return without(tree, FlatPath.steps(path));
    }

    private static Map<String, @Nullable Object> without(Map<?, ?> tree, List<FlatPath.Step> steps) {
        Map<String, @Nullable Object> rest = new LinkedHashMap<>();
        putAll(rest, tree);
        String key = steps.get(0).key();
        if (steps.size() == 1) {
            boolean unnamed = rest.remove(key) != null && key.equals(OptionSchema.TYPE_KEY) && PatchMap.isChoice(tree);
            return unnamed ? PatchMap.of(PatchMap.Kind.PART, PatchMap.secrets(tree), rest) : like(tree, rest);
        }
        if (rest.get(key) instanceof Map<?, ?> inner) {
            Map<String, @Nullable Object> left = without(inner, steps.subList(1, steps.size()));
            if (left.isEmpty() && !inner.isEmpty() && !PatchMap.isWhole(inner)) {
                rest.remove(key);
            } else {
                rest.put(key, left);
            }
        }
        return like(tree, rest);
    }

    /** The schema of the record that a map is of. */
    static RecordSchema<?> record(Schema<?> schema, Map<?, ?> map) {
        return schema instanceof OptionSchema<?> options
                ? Objects.requireNonNull(
                        options.option((String) Objects.requireNonNull(map.get(OptionSchema.TYPE_KEY))))
                : (RecordSchema<?>) schema;
    }

    /** The map that a nested config is set by, or null if the value is none. */
    private static @Nullable Map<?, ?> nested(@Nullable Object value) {
        return value instanceof Map<?, ?> map && !PatchMap.isWhole(map) ? map : null;
    }

    private static boolean choosesAnother(Map<?, ?> lower, Map<?, ?> upper) {
        return PatchMap.isChoice(upper)
                && !Objects.equals(upper.get(OptionSchema.TYPE_KEY), lower.get(OptionSchema.TYPE_KEY));
    }

    /** The values in a map of the same kind as another, with the same secrets. */
    private static Map<String, @Nullable Object> like(Map<?, ?> kind, Map<String, @Nullable Object> values) {
        return PatchMap.of(PatchMap.kind(kind), PatchMap.secrets(kind), values);
    }

    private static void putAll(Map<String, @Nullable Object> target, Map<?, ?> map) {
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            target.put((String) entry.getKey(), entry.getValue());
        }
    }
}
