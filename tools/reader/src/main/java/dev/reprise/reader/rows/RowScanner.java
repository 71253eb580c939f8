package dev.reprise.reader.rows;

import dev.reprise.reader.value.ValueKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads rows, JSON objects that end with a line feed, where they stand in a buffer. A row counts whole or not at all: its
 * cells wait until its end is reached. The line feed stops every loop, for no part of JSON holds one.
 *
 * <p>An object in a row is no cell but columns of its own, {@code <name>.<key>}; lists and empty objects are cells. The
 * bare words NaN, Infinity and -Infinity are numbers, as Python writes them.
 */
public final class RowScanner extends JsonCursor {

    /** More names than a table has that people look at; each would become a field. */
    public static final int MAX_COLUMNS = 10_000;

    private static final int MAX_DEPTH = 50;

    private final RowSink sink;
    private final List<Name> names = new ArrayList<>();
    private final Map<String, Integer> byName = new HashMap<>();
    /** The column of each cell of the row before, which are most likely those of the next. */
    private int[] expected = {};

    private final Cells cells = new Cells();
    private int told;
    private boolean hasTooMany;

    private static final class Name {

        private final String text;
        /** As it stands in the rows, quotes and colon included; only the usual spelling. */
        private final byte[] key;

        private Name(String text) {
            this.text = text;
            this.key = ('"' + text + "\":").getBytes(StandardCharsets.UTF_8);
        }
    }

    /**
     * Reads rows into a sink.
     *
     * @param known columns that the sink has already, in order
     */
    public RowScanner(RowSink sink, List<String> known) {
        this.sink = sink;
        for (String name : known) {
            add(name);
        }
        told = names.size();
    }

    /** Whether names were left out. */
    public boolean hasTooManyColumns() {
        return hasTooMany;
    }

    /**
     * Reads the row that begins at a place and gives its cells to the sink.
     *
     * @return whether it is one; what is not leaves no trace
     */
    public boolean row(byte[] buffer, int start) {
        text = buffer;
        at = start;
        cells.clear();
        if (isRow()) {
            give();
            return true;
        }
        while (names.size() > told) {
            byName.remove(names.remove(names.size() - 1).text);
        }
        return false;
    }

    private boolean isRow() {
        blanks();
        if (text[at] != '{' || !object("", 0)) {
            return false;
        }
        blanks();
        return text[at] == '\n';
    }

    private void give() {
        while (told < names.size()) {
            sink.column(names.get(told++).text);
        }
        cells.giveTo(sink, text);
        expected = cells.columns(expected);
    }

    private boolean object(String prefix, int depth) {
        at++;
        blanks();
        if (text[at] == '}') {
            at++;
            return true;
        }
        while (true) {
            int found = name(prefix);
            if (found == BROKEN || !value(found, depth)) {
                return false;
            }
            blanks();
            byte next = text[at++];
            if (next == '}') {
                return true;
            } else if (next != ',') {
                return false;
            }
            blanks();
        }
    }

    private static final int BROKEN = -2;
    private static final int TOO_MANY = -1;

    /** Passes over a name and its colon; returns its column. */
    private int name(String prefix) {
        int next = cells.count();
        if (next < expected.length && expected[next] >= 0 && prefix.isEmpty()) {
            byte[] key = names.get(expected[next]).key;
            int end = at + key.length;
            if (end < text.length && Arrays.equals(text, at, end, key, 0, key.length)) {
                at = end;
                blanks();
                return expected[next];
            }
        }
        int start = at;
        if (text[at] != '"' || !string()) {
            return BROKEN;
        }
        String name = prefix + JsonString.of(text, start + 1, at - 1);
        blanks();
        if (text[at++] != ':') {
            return BROKEN;
        }
        blanks();
        return columnOf(name);
    }

    private int columnOf(String name) {
        Integer known = byName.get(name);
        if (known != null) {
            return known;
        }
        // An object is no column itself, though its name passes here.
        if (text[at] == '{' && !isEmptyObject()) {
            return open(name);
        }
        return names.size() < MAX_COLUMNS ? add(name) : tooMany();
    }

    private String opened = "";

    private int open(String name) {
        opened = name;
        return TOO_MANY;
    }

    private int tooMany() {
        hasTooMany = true;
        return TOO_MANY;
    }

    private int add(String name) {
        names.add(new Name(name));
        byName.put(name, names.size() - 1);
        return names.size() - 1;
    }

    private boolean value(int ofColumn, int depth) {
        int start = at;
        switch (text[at]) {
            case '{' -> {
                if (isEmptyObject()) {
                    return skip(depth) && cells.add(ofColumn, ValueKind.MAP, 0, start, at);
                }
                String name = ofColumn < 0 ? opened : names.get(ofColumn).text;
                return depth < MAX_DEPTH && object(name + ".", depth + 1);
            }
            case '[' -> {
                return skip(depth) && cells.add(ofColumn, ValueKind.LIST, 0, start, at);
            }
            case '"' -> {
                return string() && cells.add(ofColumn, ValueKind.TEXT, 0, start, at);
            }
            case 't' -> {
                return word("true") && cells.add(ofColumn, ValueKind.BOOLEAN, 1, start, at);
            }
            case 'f' -> {
                return word("false") && cells.add(ofColumn, ValueKind.BOOLEAN, 0, start, at);
            }
            case 'n' -> {
                return word("null") && cells.add(ofColumn, ValueKind.NULL, 0, start, at);
            }
            case 'N' -> {
                return word("NaN")
                        && cells.add(ofColumn, ValueKind.FLOAT, Double.doubleToRawLongBits(Double.NaN), start, at);
            }
            default -> {
                return number(ofColumn);
            }
        }
    }

    private boolean number(int ofColumn) {
        int start = at;
        boolean isNegative = text[at] == '-';
        if (isNegative) {
            at++;
        }
        if (text[at] == 'I') {
            double infinity = isNegative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
            return word("Infinity")
                    && cells.add(ofColumn, ValueKind.FLOAT, Double.doubleToRawLongBits(infinity), start, at);
        }
        int first = at;
        long digits = 0;
        int c = text[at] - '0';
        while (c >= 0 && c <= 9) {
            digits = digits * 10 + c;
            c = text[++at] - '0';
        }
        int count = at - first;
        if (count == 0 || (count > 1 && text[first] == '0')) {
            return false;
        }
        int power = 0;
        boolean isWhole = true;
        if (text[at] == '.') {
            isWhole = false;
            int point = ++at;
            c = text[at] - '0';
            while (c >= 0 && c <= 9) {
                digits = digits * 10 + c;
                c = text[++at] - '0';
            }
            power = point - at;
            if (power == 0) {
                return false;
            }
            count -= power;
        }
        if (text[at] == 'e' || text[at] == 'E') {
            isWhole = false;
            int exponent = exponent();
            if (exponent == NO_EXPONENT) {
                return false;
            }
            power += exponent;
        }
        if (count > MAX_DIGITS && isLong(first)) {
            return large(ofColumn, start, isWhole);
        }
        if (isWhole) {
            return cells.add(ofColumn, ValueKind.INTEGER, isNegative ? -digits : digits, start, at);
        }
        double value = JsonNumber.of(digits, power, isNegative, text, start, at);
        return cells.add(ofColumn, ValueKind.FLOAT, Double.doubleToRawLongBits(value), start, at);
    }

    private boolean large(int ofColumn, int start, boolean isWhole) {
        if (isWhole) {
            try {
                long value = Long.parseLong(new String(text, start, at - start, StandardCharsets.ISO_8859_1));
                return cells.add(ofColumn, ValueKind.INTEGER, value, start, at);
            } catch (NumberFormatException e) {
                // Beyond 64 bits: the nearest double will do.
            }
        }
        double value = JsonNumber.slow(text, start, at);
        return cells.add(ofColumn, ValueKind.FLOAT, Double.doubleToRawLongBits(value), start, at);
    }

    /** Passes over a value of any kind, whose cells nobody wants. */
    private boolean skip(int depth) {
        if (depth > MAX_DEPTH) {
            return false;
        }
        byte open = text[at];
        if (open != '[' && open != '{') {
            int before = cells.count();
            boolean isValue = value(TOO_MANY, depth);
            cells.cutTo(before);
            return isValue;
        }
        char close = open == '[' ? ']' : '}';
        at++;
        blanks();
        if (text[at] == close) {
            at++;
            return true;
        }
        while (true) {
            if (open == '{') {
                if (text[at] != '"' || !string()) {
                    return false;
                }
                blanks();
                if (text[at++] != ':') {
                    return false;
                }
                blanks();
            }
            if (!skip(depth + 1)) {
                return false;
            }
            blanks();
            byte next = text[at++];
            if (next == close) {
                return true;
            } else if (next != ',') {
                return false;
            }
            blanks();
        }
    }
}
