package dev.reprise.reader.source;

import dev.reprise.reader.value.ValueKind;
import dev.reprise.text.TextException;
import dev.reprise.text.json.JsonReader;
import dev.reprise.text.value.OpenValue;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One column while its file is read. */
final class ColumnSums {

    final String name;
    /** The name as it stands in the rows, quotes and colon included; only the usual spelling. */
    final byte[] key;

    private long count;
    private long numbers;
    private double least = Double.POSITIVE_INFINITY;
    private double greatest = Double.NEGATIVE_INFINITY;
    private double sum;
    private double rest;
    /** The number of the row that was added last: a name that stands twice in a row counts once. */
    private long row = -1;

    private ValueKind lastKind = ValueKind.NULL;
    private long lastBits;
    /** Where the last value is in the buffer, if it is neither a number nor a boolean; {@code from} is -1 if it is not. */
    private int from = -1;

    private int to;
    private @Nullable Object last;

    ColumnSums(String name, byte[] key) {
        this.name = name;
        this.key = key;
    }

    ColumnSums(MetricColumn column, byte[] key) {
        this(column.name(), key);
        count = column.count();
        numbers = column.numbers();
        least = column.least();
        greatest = column.greatest();
        sum = column.sum();
        rest = column.rest();
        last = column.last();
        lastKind = ValueKind.TEXT;
    }

    /** Adds the value of a row that is whole. */
    void add(long ofRow, ValueKind kind, long bits, int start, int end) {
        if (ofRow == row) {
            return;
        }
        row = ofRow;
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
        switch (lastKind) {
            case NULL -> last = null;
            case BOOLEAN -> last = lastBits != 0;
            case INTEGER -> last = lastBits;
            case FLOAT -> last = Double.longBitsToDouble(lastBits);
            default -> {
                if (from >= 0) {
                    last = value(new String(buffer, from, to - from, StandardCharsets.UTF_8));
                    from = -1;
                }
            }
        }
    }

    private static @Nullable Object value(String json) {
        try {
            return OpenValue.open(JsonReader.value(json, "row"));
        } catch (TextException e) {
            return json; // beyond the limits, or an escape that is none: as it stands
        }
    }

    MetricColumn result() {
        return new MetricColumn(name, count, last, numbers, least, greatest, sum, rest);
    }
}
