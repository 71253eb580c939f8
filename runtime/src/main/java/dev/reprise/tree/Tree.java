package dev.reprise.tree;

import dev.reprise.text.Limits;
import dev.reprise.text.Node;
import dev.reprise.text.PlainTree;
import dev.reprise.text.TextException;
import dev.reprise.text.json.JsonReader;
import dev.reprise.text.json.JsonWriter;
import dev.reprise.text.value.OpenValue;
import dev.reprise.text.yaml.YamlReader;
import dev.reprise.text.yaml.YamlWriter;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A config without its types: maps by key, lists, texts, numbers, booleans and null. Immutable. Two trees are equal if
 * they are written the same: 1 is neither 1.0 nor true, while the width of a number and the order of keys do not count. Texts
 * are what they say: <code>${</code> is not interpolated in a tree, and a backslash before it, which the YAML of a config
 * has, is a part of the text.
 *
 * <pre>{@code
 * Tree base = Tree.parse("optimizer: {lr: 0.1, momentum: 0.9}");
 * Tree mine = Tree.parse("optimizer: {lr: 0.2}");
 * base.merge(mine)        // {optimizer={lr=0.2, momentum=0.9}}
 * base.diff(mine)         // [optimizer.lr: 0.1 -> 0.2, - optimizer.momentum: 0.9]
 * base.flatten()          // {optimizer.lr=0.1, optimizer.momentum=0.9}
 * }</pre>
 */
public final class Tree {

    private static final Tree EMPTY = new Tree(Map.of());

    private final Map<String, @Nullable Object> values;

    private Tree(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    /** The tree that holds nothing. */
    public static Tree empty() {
        return EMPTY;
    }

    /**
     * The tree of a copy of the values.
     *
     * @throws IllegalArgumentException if something in them is none of null, Boolean, Byte, Short, Integer, Long,
     *     BigInteger, Float, Double, String, List, and Map with String keys, or is nested more than 50 deep
     */
    public static Tree of(Map<String, ? extends @Nullable Object> values) {
        return new Tree(copied(values, 1));
    }

    /**
     * The tree that YAML text holds, where the way each value is written says what it is: quoted text is a String, plain
     * text a null, Boolean, Long, BigInteger or Double if it can be read as one, else a String.
     *
     * @throws TextException if the text is not YAML, or holds something else than one map; it knows the place
     */
    public static Tree parse(String yaml) {
        return read(YamlReader.parse(yaml, "yaml"));
    }

    /**
     * The tree that JSON text holds; see {@link JsonReader} for what is accepted.
     *
     * @throws TextException if the text is not JSON, or holds something else than one map; it knows the place
     */
    public static Tree parseJson(String json) {
        return read(JsonReader.parse(json, "json"));
    }

    /** Maps come in the order written and unmodifiable, so that nothing has to be copied. */
    private static Tree read(Node.Mapping mapping) {
        return new Tree(OpenValue.open(mapping));
    }

    /**
     * The tree whose {@link #flatten} is given, in whatever order the keys come.
     *
     * @throws IllegalArgumentException if two keys contradict each other, the indexes of a list have a gap, or a value is
     *     not plain; the message names the key
     */
    public static Tree unflatten(Map<String, ? extends @Nullable Object> flat) {
        return of(FlatTree.grow(flat));
    }

    /** What the tree holds, unmodifiable, in order. */
    public Map<String, @Nullable Object> values() {
        return values;
    }

    /** Whether the tree holds nothing. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /**
     * This tree with another over it: maps merge key by key, at every level; of anything else, lists included, the upper
     * value replaces the lower. {@code a.merge(b.merge(c))} is {@code a.merge(b).merge(c)} as long as nothing is a map in
     * one tree and not a map in another.
     */
    public Tree merge(Tree upper) {
        return new Tree(TreeMerge.over(values, upper.values));
    }

    /** This tree with what only another has: the other way round, {@code lower.merge(this)}, but for the order of keys. */
    public Tree fill(Tree lower) {
        return new Tree(TreeMerge.under(values, lower.values));
    }

    /** What stands in both trees with the same value; the same whichever tree is asked. Lists are the same or not. */
    public Tree intersect(Tree other) {
        return new Tree(TreeMerge.common(values, other.values));
    }

    /** What stands in this tree and not, or with another value, in the other: {@link #intersect} has the rest. */
    public Tree subtract(Tree other) {
        return new Tree(TreeMerge.rest(values, other.values));
    }

    /**
     * What was added, removed and changed on the way from this tree to another: {@link #apply} takes the same way. Paths
     * are those of {@link #flatten}, lists are compared whole.
     */
    public List<Change> diff(Tree to) {
        return Change.between(values, to.values, true);
    }

    /**
     * This tree after changes.
     *
     * @param changes what a {@link #diff} found; the old values are not looked at
     * @throws IllegalArgumentException if a path leads through something that is not a map, or what is to be removed is
     *     not there
     */
    public Tree apply(List<Change> changes) {
        return of(ChangedTree.changed(values, changes));
    }

    /**
     * Every value under its dotted path, the elements of lists under their indexes: {@code {hidden.0=64, hidden.1=32}}. An
     * empty map or list is a value. A backslash stands before a dot or a backslash that is part of a key, and before a
     * key that only has digits, so that it is not taken for an index; {@link #unflatten} gives an equal tree back.
     */
    public Map<String, @Nullable Object> flatten() {
        return FlatTree.flat(values);
    }

    /** The tree as YAML; {@link #parse} gives an equal tree back. */
    public String yaml() {
        return YamlWriter.readable(values);
    }

    /** The tree as JSON on one line; {@link #parseJson} gives an equal tree back. */
    public String json() {
        StringBuilder json = new StringBuilder();
        JsonWriter.append(json, values);
        return json.toString();
    }

    private static Map<String, @Nullable Object> copied(Map<?, ?> map, int depth) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            copy.put(PlainTree.key(entry.getKey()), copiedValue(entry.getValue(), depth));
        }
        return Collections.unmodifiableMap(copy);
    }

    private static @Nullable Object copiedValue(@Nullable Object value, int depth) {
        if (depth > Limits.DEPTH) {
            throw new IllegalArgumentException(
                    "lists and maps are nested more than " + Limits.DEPTH + " deep, or contain themselves");
        }
        if (value instanceof Map<?, ?> map) {
            return copied(map, depth + 1);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>(list.size());
            for (Object item : list) {
                copy.add(copiedValue(item, depth + 1));
            }
            return Collections.unmodifiableList(copy);
        }
        if (value == null || value instanceof String || value instanceof Boolean || isNumber(value)) {
            return value;
        }
        throw PlainTree.notPlain(value);
    }

    private static boolean isNumber(Object value) {
        return value instanceof Integer
                || value instanceof Long
                || value instanceof Double
                || value instanceof Float
                || value instanceof Short
                || value instanceof Byte
                || value instanceof BigInteger;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Tree tree && PlainValue.same(values, tree.values);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(PlainValue.normal(values));
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
