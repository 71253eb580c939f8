package dev.reprise.text.tree;

import dev.reprise.text.PlainTree;
import dev.reprise.text.scalar.FloatText;
import dev.reprise.text.yaml.YamlWriter;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shows a plain tree (see {@link YamlWriter}) to people:
 *
 * <pre>
 * digits
 * ├── data
 * │   ├── path: data/digits.csv
 * │   └── shuffle: true
 * ├── hidden: [128, 64]
 * └── stages
 *     └── 0
 *         └── epochs: 20
 * </pre>
 *
 * <p>Lists that hold collections become branches with the numbers that a path has for their items. Text is quoted only
 * where it would be taken for something else. Not made to be read back: that is {@link YamlWriter#readable}.
 */
public final class TreeText {

    private static final String BRANCH = "├── ";
    private static final String LAST_BRANCH = "└── ";
    private static final String TRUNK = "│   ";
    private static final String NO_TRUNK = "    ";

    private final StringBuilder out = new StringBuilder(512);
    /** The guides of the branches that the line hangs on. */
    private final StringBuilder guides = new StringBuilder();

    private TreeText() {}

    /**
     * The tree below a title, one line each, every line ended by a line feed.
     *
     * @throws IllegalArgumentException if the tree holds what is not part of a plain tree
     */
    public static String render(String title, Map<String, ?> tree) {
        TreeText text = new TreeText();
        text.out.append(title).append('\n');
        text.map(tree);
        return text.out.toString();
    }

    private void map(Map<?, ?> map) {
        Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<?, ?> entry = entries.next();
            boolean last = !entries.hasNext();
            startLine(last);
            DisplayText.append(out, PlainTree.key(entry.getKey()), false);
            value(entry.getValue(), last);
        }
    }

    private void list(List<?> list) {
        for (int i = 0; i < list.size(); i++) {
            boolean last = i == list.size() - 1;
            startLine(last);
            out.append(i);
            value(list.get(i), last);
        }
    }

    private void startLine(boolean last) {
        out.append(guides).append(last ? LAST_BRANCH : BRANCH);
    }

    /** Ends the line of a key with its value, or hangs the value's branches below it. */
    private void value(@Nullable Object value, boolean last) {
        boolean isMap = value instanceof Map<?, ?> map && !map.isEmpty();
        if (!isMap && !(value instanceof List<?> list && holdsCollections(list))) {
            out.append(": ");
            inline(value, false);
            out.append('\n');
            return;
        }
        out.append('\n');
        int depth = guides.length();
        guides.append(last ? NO_TRUNK : TRUNK);
        if (value instanceof Map<?, ?> map) {
            map(map);
        } else if (value instanceof List<?> list) {
            list(list);
        }
        guides.setLength(depth);
    }

    private static boolean holdsCollections(List<?> list) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof Map<?, ?> || list.get(i) instanceof List<?>) {
                return true;
            }
        }
        return false;
    }

    private void inline(@Nullable Object value, boolean item) {
        if (value == null) {
            out.append("null");
        } else if (value instanceof String text) {
            DisplayText.append(out, text, item);
        } else if (value instanceof Double number) {
            FloatText.json(out, number);
        } else if (value instanceof Float number) {
            FloatText.json(out, number);
        } else if (value instanceof Map<?, ?>) {
            out.append("{}");
        } else if (value instanceof List<?> list) {
            items(list);
        } else if (!PlainTree.appendExact(out, value)) {
            throw PlainTree.notPlain(value);
        }
    }

    private void items(List<?> list) {
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                out.append(", ");
            }
            inline(list.get(i), true);
        }
        out.append(']');
    }
}
