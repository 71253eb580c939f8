package dev.reprise.text.yaml;

import dev.reprise.text.PlainTree;
import dev.reprise.text.scalar.FloatText;
import dev.reprise.text.value.OpenValue;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes plain trees as YAML 1.1 block style, byte for byte what PyYAML's {@code safe_dump} prints with
 * {@code width=80, indent=2, default_flow_style=False} and without aliases.
 *
 * <p>A plain tree holds null, {@link Boolean}, {@link Byte}, {@link Short}, {@link Integer}, {@link Long},
 * {@link BigInteger}, {@link Float}, {@link Double}, {@link String}, {@link List} and {@link Map} with string keys.
 * Anything else is an {@link IllegalArgumentException}.
 */
public final class YamlWriter {

    private static final int INDENT = 2;
    /** PyYAML counts the tag {@code !!str} to a key's length, and a key must stay below 128. */
    private static final int MAX_SIMPLE_KEY = 122;

    private final boolean canonical;
    private final ScalarPrinter printer;
    private final StringBuilder out;

    private YamlWriter(boolean canonical) {
        this.canonical = canonical;
        this.printer = new ScalarPrinter(!canonical);
        this.out = printer.out();
    }

    /**
     * The canonical text that ids are made of: keys sorted by code point at every level, everything beyond ASCII
     * escaped ({@code sort_keys=True, allow_unicode=False}). {@code {lr: 1e-5, "no": []}} becomes
     *
     * <pre>
     * lr: 1.0e-05
     * 'no': []
     * </pre>
     */
    public static String canonical(Map<String, ?> tree) {
        return new YamlWriter(true).document(tree);
    }

    /**
     * The text for files that people read: keys in the order of the map, printable characters beyond ASCII as they are.
     * PyYAML reads an equal tree from it. Where PyYAML's own {@code allow_unicode=True} would not be read back, in line
     * breaks beyond ASCII, this differs from it; characters beyond U+FFFF are never escaped if they print.
     */
    public static String readable(Map<String, ?> tree) {
        return new YamlWriter(false).document(tree);
    }

    /** The text of a file that is a list, by the rules of {@link #readable(Map)}. */
    public static String readable(List<?> list) {
        if (list.isEmpty()) {
            return "[]\n";
        }
        YamlWriter writer = new YamlWriter(false);
        writer.sequence(list, 0);
        return writer.out.append('\n').toString();
    }

    private String document(Map<?, ?> tree) {
        if (tree.isEmpty()) {
            return "{}\n";
        }
        mapping(tree, 0);
        out.append('\n');
        return out.toString();
    }

    /** Appends the entries; the first goes where the line stands. */
    private void mapping(Map<?, ?> map, int indent) {
        boolean first = true;
        if (canonical) {
            for (String key : sortedKeys(map)) {
                entry(key, map.get(key), indent, first);
                first = false;
            }
            return;
        }
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            entry(PlainTree.key(entry.getKey()), entry.getValue(), indent, first);
            first = false;
        }
    }

    private static String[] sortedKeys(Map<?, ?> map) {
        String[] keys = new String[map.size()];
        int count = 0;
        for (Object key : map.keySet()) {
            keys[count++] = PlainTree.key(key);
        }
        Arrays.sort(keys, CodePointOrder.INSTANCE);
        return keys;
    }

    private void entry(String key, @Nullable Object value, int indent, boolean first) {
        if (!first) {
            printer.newLine(indent);
        }
        ScalarStyle style = ScalarStyle.of(key, !canonical);
        if (isSimple(key)) {
            printer.text(key, style, indent, false);
            out.append(':');
            valueOfKey(value, indent);
        } else {
            out.append("? ");
            printer.text(key, style, indent + INDENT, true);
            printer.newLine(indent);
            out.append(':');
            nested(value, indent);
        }
    }

    /** Whether a key may stand before its colon on one line. */
    private boolean isSimple(String key) {
        if (key.isEmpty() || key.codePointCount(0, key.length()) > MAX_SIMPLE_KEY) {
            return false;
        }
        for (int i = 0; i < key.length(); i++) {
            if (isBreak(key.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    /** Appends a value after a key's colon: collections below it, a list no deeper than the key. */
    private void valueOfKey(@Nullable Object value, int indent) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            printer.newLine(indent + INDENT);
            mapping(map, indent + INDENT);
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            printer.newLine(indent);
            sequence(list, indent);
        } else {
            out.append(' ');
            scalar(value, indent + INDENT);
        }
    }

    /** Appends a value after a dash or the colon of a long key: collections begin on the same line. */
    private void nested(@Nullable Object value, int indent) {
        out.append(' ');
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            mapping(map, indent + INDENT);
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            sequence(list, indent + INDENT);
        } else {
            scalar(value, indent + INDENT);
        }
    }

    private void sequence(List<?> list, int indent) {
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                printer.newLine(indent);
            }
            out.append('-');
            nested(list.get(i), indent);
        }
    }

    private void scalar(@Nullable Object value, int indent) {
        if (value == null) {
            out.append("null");
        } else if (value instanceof String text) {
            printer.text(text, style(text), indent, true);
        } else if (value instanceof Double number) {
            FloatText.yaml(out, number);
        } else if (value instanceof Float number) {
            FloatText.yaml(out, number);
        } else if (value instanceof Map<?, ?>) {
            out.append("{}");
        } else if (value instanceof List<?>) {
            out.append("[]");
        } else if (!PlainTree.appendExact(out, value)) {
            throw PlainTree.notPlain(value);
        }
    }

    /** Readable text is quoted too where our own reader would take it for something else, such as {@code 1e-5}. */
    private ScalarStyle style(String text) {
        ScalarStyle style = ScalarStyle.of(text, !canonical);
        boolean isPlain = style == ScalarStyle.PLAIN;
        return isPlain && !canonical && !OpenValue.isText(text) ? ScalarStyle.SINGLE_QUOTED : style;
    }
}
