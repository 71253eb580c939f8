package dev.reprise.reader.rows;

import dev.reprise.reader.value.ValueKind;
import java.util.Arrays;

/** The cells of a row, until it is known to be whole. */
final class Cells {

    private static final int FEW = 16;

    private int count;
    private int[] column = new int[FEW];
    private ValueKind[] kind = new ValueKind[FEW];
    private long[] bits = new long[FEW];
    private int[] from = new int[FEW];
    private int[] to = new int[FEW];

    /** The row in which a column had its last cell, by column. */
    private long[] seen = new long[FEW];

    private long rows;

    int count() {
        return count;
    }

    void clear() {
        count = 0;
    }

    /** Takes back those after the first ones. */
    void cutTo(int first) {
        count = first;
    }

    /**
     * Adds a cell; see {@link RowSink#cell}.
     *
     * @param ofColumn negative for one that nobody wants
     * @return true
     */
    boolean add(int ofColumn, ValueKind ofKind, long withBits, int start, int end) {
        if (count == column.length) {
            grow();
        }
        column[count] = ofColumn;
        kind[count] = ofKind;
        bits[count] = withBits;
        from[count] = start;
        to[count] = end;
        count++;
        return true;
    }

    private void grow() {
        int size = count * 2;
        column = Arrays.copyOf(column, size);
        kind = Arrays.copyOf(kind, size);
        bits = Arrays.copyOf(bits, size);
        from = Arrays.copyOf(from, size);
        to = Arrays.copyOf(to, size);
    }

    /** Gives away the cells of a row that is whole, of each column the last. */
    void giveTo(RowSink sink, byte[] text) {
        rows++;
        for (int i = count - 1; i >= 0; i--) {
            int number = column[i];
            if (number >= seen.length) {
                seen = Arrays.copyOf(seen, number * 2);
            }
            if (number >= 0 && seen[number] != rows) {
                seen[number] = rows;
                sink.cell(number, kind[i], bits[i], text, from[i], to[i]);
            }
        }
    }

    /** The columns of the cells, in their order; in this array if it has their number. */
    int[] columns(int[] reused) {
        int[] columns = reused.length == count ? reused : new int[count];
        System.arraycopy(column, 0, columns, 0, count);
        return columns;
    }
}
