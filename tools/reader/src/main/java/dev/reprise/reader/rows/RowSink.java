package dev.reprise.reader.rows;

import dev.reprise.reader.value.ValueKind;

/** Takes the cells of rows. */
public interface RowSink {

    /** There is one more column; the first has the number 0. */
    void column(String name);

    /**
     * A cell of a row that is whole. Of a name that stands twice in a row the last counts.
     *
     * @param column its number
     * @param bits of an INTEGER the value, of a FLOAT {@link Double#doubleToRawLongBits}, of a BOOLEAN 1 for true
     * @param text where the cell stands, until this returns
     * @param from its first byte
     * @param to the one after its last
     */
    void cell(int column, ValueKind kind, long bits, byte[] text, int from, int to);
}
