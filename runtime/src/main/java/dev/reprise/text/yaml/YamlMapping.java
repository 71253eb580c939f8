package dev.reprise.text.yaml;

import dev.reprise.text.Excerpt;
import dev.reprise.text.Node;
import dev.reprise.text.Origin;
import dev.reprise.text.TextException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A map while its entries are read: refuses a key that stands twice, and resolves {@code <<} at the end (the merge key
 * of YAML 1.1, https://yaml.org/type/merge.html). What the map says itself wins over what is merged, an earlier merged
 * map over a later one; merged keys come first, as in PyYAML.
 */
final class YamlMapping {

    private static final String MERGE = "<<";

    private final Map<String, Node.Entry> own = new LinkedHashMap<>();
    private final List<Node.Mapping> merged = new ArrayList<>(0);

    void put(Node.Scalar key, Node value) {
        Node.Entry first = own.putIfAbsent(key.text(), new Node.Entry(key, value));
        if (first != null) {
            throw duplicate(first.key(), key);
        }
        if (isMerge(key)) {
            merge(value, key.origin());
        }
    }

    Node.Mapping build(Origin origin) {
        if (merged.isEmpty()) {
            return new Node.Mapping(List.copyOf(own.values()), origin);
        }
        Map<String, Node.Entry> all = new LinkedHashMap<>();
        for (Node.Mapping mapping : merged) {
            for (Node.Entry entry : mapping.entries()) {
                all.putIfAbsent(entry.key().text(), entry);
            }
        }
        for (Node.Entry entry : own.values()) {
            if (!isMerge(entry.key())) {
                all.put(entry.key().text(), entry);
            }
        }
        return new Node.Mapping(List.copyOf(all.values()), origin);
    }

    private void merge(Node value, Origin place) {
        if (value instanceof Node.Sequence sequence) {
            for (Node item : sequence.items()) {
                mergeOne(item, place);
            }
        } else {
            mergeOne(value, place);
        }
    }

    private void mergeOne(Node value, Origin place) {
        if (!(value instanceof Node.Mapping mapping)) {
            throw new TextException("only a map or a list of maps can be merged. Write <<: *anchor", place);
        }
        merged.add(mapping);
    }

    /** A quoted {@code "<<"} is a key like any other. */
    private static boolean isMerge(Node.Scalar key) {
        return key.style() == Node.Style.PLAIN && key.text().equals(MERGE);
    }

    private static TextException duplicate(Node.Scalar first, Node.Scalar second) {
        int line = first.origin().line();
        String where = line == second.origin().line() ? "twice on line " + line : "on line " + line + " already";
        String remedy = isMerge(second) ? "Merge several maps with <<: [*a, *b]" : "Keep one";
        return new TextException(
                "the key '" + Excerpt.of(second.text()) + "' stands " + where + ". " + remedy, second.origin());
    }
}
