package dev.reprise.reader.metric;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows that make up nearly all of all files: flat objects of numbers, words and plain strings. Whatever else
 * there is, it leaves to the reader of JSON. Rows mostly have the same keys in the same order, so each key is first
 * compared with the one that stood there before.
 */
final class RowScanner {

    private static final int FEW = 16;

    private final Map<String, MetricColumn> columns;
    private MetricColumn[] found = new MetricColumn[FEW];
    private byte[] kinds = new byte[FEW];
    private double[] numbers = new double[FEW];
    private @Nullable Object[] others = new Object[FEW];
    private int count;
    private final NumberScanner number = new NumberScanner();

    private byte[] bytes = new byte[0];
    private int at;
    private int end;

    RowScanner(Map<String, MetricColumn> columns) {
        this.columns = columns;
    }

    /**
     * Takes over a row.
     *
     * @return false if it is none of those that this can read; nothing has been taken then
     */
    boolean scan(byte[] line, int from, int to, int row) {
        bytes = line;
        at = from;
        end = to;
        count = 0;
        if (!object() || repeats()) {
            found = new MetricColumn[found.length]; // some may be of columns that were never taken over
            return false;
        }
        for (int i = 0; i < count; i++) {
            columns.putIfAbsent(found[i].name(), found[i]);
            found[i].put(row, kinds[i], numbers[i], others[i]);
        }
        return true;
    }

    private boolean object() {
        if (!takes('{')) {
            return false;
        }
        if (!takes('}')) {
            do {
                if (!entry()) {
                    return false;
                }
            } while (takes(','));
            if (!takes('}')) {
                return false;
            }
        }
        skipSpace();
        return at == end;
    }

    private boolean entry() {
        if (count == found.length) {
            grow();
        }
        skipSpace();
        int from = at + 1;
        int to = stringEnd();
        if (to < 0) {
            return false;
        }
        column(from, to);
        if (!takes(':') || !value()) {
            return false;
        }
        count++;
        return true;
    }

    private void column(int from, int to) {
        MetricColumn guess = found[count];
        if (guess == null || !guess.isNamed(bytes, from, to)) {
            String name = new String(bytes, from, to - from, StandardCharsets.UTF_8);
            MetricColumn known = columns.get(name);
            found[count] = known == null ? new MetricColumn(name) : known;
        }
    }

    private boolean repeats() {
        for (int i = 1; i < count; i++) {
            for (int j = 0; j < i; j++) {
                if (found[i].name().equals(found[j].name())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean value() {
        skipSpace();
        others[count] = null;
        byte first = at < end ? bytes[at] : 0;
        if (first == '"') {
            int from = at + 1;
            int to = stringEnd();
            if (to >= 0) {
                other(new String(bytes, from, to - from, StandardCharsets.UTF_8));
            }
            return to >= 0;
        }
        if (first == '-' || (first >= '0' && first <= '9')) {
            int stop = number.scan(bytes, at, end);
            if (stop >= 0) {
                kinds[count] = number.isWhole() ? MetricColumn.WHOLE : MetricColumn.FLOAT;
                numbers[count] = number.value();
                at = stop;
                return true;
            }
        }
        return word();
    }

    private boolean word() {
        if (takesWord("NaN")) {
            return floating(Double.NaN);
        } else if (takesWord("Infinity")) {
            return floating(Double.POSITIVE_INFINITY);
        } else if (takesWord("-Infinity")) {
            return floating(Double.NEGATIVE_INFINITY);
        } else if (takesWord("null")) {
            return other(null);
        } else if (takesWord("true")) {
            return other(true);
        }
        return takesWord("false") && other(false);
    }

    private boolean floating(double value) {
        kinds[count] = MetricColumn.FLOAT;
        numbers[count] = value;
        return true;
    }

    private boolean other(@Nullable Object value) {
        kinds[count] = MetricColumn.OTHER;
        numbers[count] = Double.NaN;
        others[count] = value;
        return true;
    }

    /** Goes past a string and returns where its text ends; -1 if it is none, or one with escapes. */
    private int stringEnd() {
        if (at >= end || bytes[at] != '"') {
            return -1;
        }
        int i = at + 1;
        while (i < end && bytes[i] != '"') {
            if (bytes[i] == '\\' || (bytes[i] >= 0 && bytes[i] < ' ')) {
                return -1;
            }
            i++;
        }
        at = i + 1;
        return i < end ? i : -1;
    }

    private boolean takesWord(String word) {
        if (end - at < word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (bytes[at + i] != word.charAt(i)) {
                return false;
            }
        }
        at += word.length();
        return true;
    }

    private boolean takes(char c) {
        skipSpace();
        if (at < end && bytes[at] == c) {
            at++;
            return true;
        }
        return false;
    }

    private void skipSpace() {
        while (at < end && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r')) {
            at++;
        }
    }

    private void grow() {
        found = Arrays.copyOf(found, count * 2);
        kinds = Arrays.copyOf(kinds, count * 2);
        numbers = Arrays.copyOf(numbers, count * 2);
        others = Arrays.copyOf(others, count * 2);
    }
}
