package dev.reprise.reader.metric;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One column of a table, numbers without an object each: a run has thousands of them, and there are thousands of runs. */
final class MetricColumn {

    static final byte NONE = 0;
    static final byte FLOAT = 1;
    /** A whole number that a double holds exactly. */
    static final byte WHOLE = 2;

    static final byte OTHER = 3;

    private static final long EXACT = 1L << 53;

    private final String name;
    private byte[] kinds = new byte[0];
    private double[] numbers = new double[0];
    private @Nullable Object[] others = new Object[0];
    private int lastRow = -1;

    MetricColumn(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /** The last row with a value, or -1. */
    int lastRow() {
        return lastRow;
    }

    private void put(int row, byte kind, double number, @Nullable Object other) {
        if (row >= kinds.length) {
            int size = Math.max(64, Math.max(row + 1, kinds.length + (kinds.length >> 1)));
            kinds = Arrays.copyOf(kinds, size);
            numbers = Arrays.copyOf(numbers, size);
        }
        kinds[row] = kind;
        numbers[row] = number;
        if (kind == OTHER) {
            if (row >= others.length) {
                others = Arrays.copyOf(others, kinds.length);
            }
            others[row] = other;
        }
        lastRow = row;
    }

    void put(int row, double number) {
        put(row, FLOAT, number, null);
    }

    void put(int row, long whole) {
        if (whole <= EXACT && whole >= -EXACT) {
            put(row, WHOLE, (double) whole, null);
        } else {
            put(row, OTHER, Double.NaN, whole);
        }
    }

    /** For what is no number. */
    void put(int row, @Nullable Object value) {
        put(row, OTHER, Double.NaN, value);
    }

    /** Gives back the room that no row needs. */
    void trim() {
        kinds = Arrays.copyOf(kinds, lastRow + 1);
        numbers = Arrays.copyOf(numbers, lastRow + 1);
        others = Arrays.copyOf(others, Math.min(others.length, lastRow + 1));
    }

    boolean has(int row) {
        return row < kinds.length && kinds[row] != NONE;
    }

    boolean isNumber(int row) {
        return has(row) && (kinds[row] != OTHER || others[row] instanceof Long);
    }

    /** The number of a row that has one. */
    double number(int row) {
        return kinds[row] == OTHER && others[row] instanceof Long whole ? whole.doubleValue() : numbers[row];
    }

    @Nullable
    Object value(int row) {
        return switch (row < kinds.length ? kinds[row] : NONE) {
            case FLOAT -> numbers[row];
            case WHOLE -> (long) numbers[row];
            case OTHER -> others[row];
            default -> null;
        };
    }
}
