package dev.reprise.tree;

import dev.reprise.text.Limits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plain trees as one map from paths to values, and back. */
final class FlatTree {

    private FlatTree() {}

    /** Every value that is not a list or a map with something in it, by path. */
    static Map<String, @Nullable Object> flat(Map<?, ?> tree) {
        Map<String, @Nullable Object> flat = new LinkedHashMap<>();
        flattenMap("", tree, flat);
        return Collections.unmodifiableMap(flat);
    }

    private static void flattenMap(String prefix, Map<?, ?> map, Map<String, @Nullable Object> flat) {
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            flatten(prefix + FlatPath.escaped((String) entry.getKey()), entry.getValue(), flat);
        }
    }

    private static void flatten(String path, @Nullable Object value, Map<String, @Nullable Object> flat) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            flattenMap(path + ".", map, flat);
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            for (int i = 0; i < list.size(); i++) {
                flatten(path + "." + i, list.get(i), flat);
            }
        } else {
            flat.put(path, value);
        }
    }

    /** The tree whose flat form is given. */
    static Map<String, @Nullable Object> grow(Map<String, ?> flat) {
        Branch root = new Branch(false);
        for (Map.Entry<String, ?> entry : flat.entrySet()) {
            String path = entry.getKey();
            List<FlatPath.Step> steps = FlatPath.steps(path);
            if (steps.size() > Limits.DEPTH) {
                throw new IllegalArgumentException(
                        "a key has " + steps.size() + " parts. " + Limits.DEPTH + " are the most");
            }
            if (steps.get(0).isIndex()) {
                throw new IllegalArgumentException("the key '" + path + "' begins with an index, and a config is a map."
                        + " Write \\" + path + " if it is a key");
            }
            Branch branch = root;
            for (int i = 0; i < steps.size() - 1; i++) {
                branch = branch.branch(steps.get(i), steps.get(i + 1).isIndex(), path);
            }
            branch.leaf(steps.get(steps.size() - 1), entry.getValue(), path);
        }
        return root.map();
    }

    /** A map or list that is growing; of a list the indexes are the keys, in whatever order they came. */
    private static final class Branch {
        private final boolean isList;
        private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

        Branch(boolean isList) {
            this.isList = isList;
        }

        Branch branch(FlatPath.Step step, boolean toList, String path) {
            check(step, path);
            Object there = values.get(step.key());
            if (there == null && !values.containsKey(step.key())) {
                Branch inner = new Branch(toList);
                values.put(step.key(), inner);
                return inner;
            }
            if (there instanceof Branch inner) {
                return inner;
            }
            throw contradiction(path);
        }

        void leaf(FlatPath.Step step, @Nullable Object value, String path) {
            check(step, path);
            if (values.containsKey(step.key())) {
                throw contradiction(path);
            }
            values.put(step.key(), value);
        }

        private void check(FlatPath.Step step, String path) {
            if (step.isIndex() != isList) {
                throw new IllegalArgumentException("the key '" + path + "' takes '" + step.key() + "' for "
                        + (isList ? "a key, and others have indexes" : "an index, and others have keys")
                        + " in this place. Write a backslash before digits that are a key");
            }
        }

        private static IllegalArgumentException contradiction(String path) {
            return new IllegalArgumentException(
                    "the key '" + path + "' contradicts another one, which has a value above or below it. Keep one");
        }

        Map<String, @Nullable Object> map() {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            for (Map.Entry<String, @Nullable Object> entry : values.entrySet()) {
                map.put(entry.getKey(), grown(entry.getValue()));
            }
            return map;
        }

        private List<@Nullable Object> list() {
            List<@Nullable Object> list = new ArrayList<>(values.size());
            for (int i = 0; i < values.size(); i++) {
                String index = Integer.toString(i);
                if (!values.containsKey(index)) {
                    throw new IllegalArgumentException("a list has " + values.size() + " elements, " + values.keySet()
                            + ", and none at " + i + ". Number them from 0 without gaps");
                }
                list.add(grown(values.get(index)));
            }
            return list;
        }

        private static @Nullable Object grown(@Nullable Object value) {
            return value instanceof Branch branch ? branch.isList ? branch.list() : branch.map() : value;
        }
    }
}
