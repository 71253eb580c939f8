package dev.reprise.reader.source;

import dev.reprise.reader.rows.CellValue;
import dev.reprise.reader.value.ValueKind;
import org.jspecify.annotations.Nullable;

/** One column while its file is read. */
final class ColumnSums {

    final String name;
    private long count;
    private long numbers;
    private double least = Double.POSITIVE_INFINITY;
    private double greatest = Double.NEGATIVE_INFINITY;
    private double sum;
    private double rest;

    private ValueKind lastKind = ValueKind.NULL;
    private long lastBits;
    /** Where the last value is in the buffer; -1 if it has been taken out. */
    private int from = -1;

    private int to;
    private @Nullable Object last;

    ColumnSums(String name) {
        this.name = name;
    }

    ColumnSums(MetricColumn column) {
        this(column.name());
        count = column.count();
        numbers = column.numbers();
        least = column.least();
        greatest = column.greatest();
        sum = column.sum();
        rest = column.rest();
        last = column.last();
    }

    /** Adds the value of a row that is whole. */
    void add(ValueKind kind, long bits, int start, int end) {
        count++;
        lastKind = kind;
        lastBits = bits;
        from = start;
        to = end;
        if (kind == ValueKind.FLOAT) {
            number(Double.longBitsToDouble(bits));
        } else if (kind == ValueKind.INTEGER) {
            number((double) bits);
        }
    }

    private void number(double value) {
        if (Double.isNaN(value)) {
            return;
        }
        numbers++;
        least = Math.min(least, value);
        greatest = Math.max(greatest, value);
        double total = sum + value;
        // Neumaier: what the smaller of the two has lost.
        rest += Math.abs(sum) >= Math.abs(value) ? (sum - total) + value : (value - total) + sum;
        sum = total;
    }

    /** Takes the last value out of the buffer, which is about to be filled anew. */
    void keepLast(byte[] buffer) {
        if (from >= 0) {
            last = CellValue.of(lastKind, lastBits, buffer, from, to);
            from = -1;
        }
    }

    MetricColumn result() {
        return new MetricColumn(name, count, last, numbers, least, greatest, sum, rest);
    }
}
