package dev.reprise.reader.metric;

import dev.reprise.reader.rows.CellValue;
import dev.reprise.reader.rows.RowScanner;
import dev.reprise.reader.rows.RowSink;
import dev.reprise.reader.value.ValueKind;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one file of rows, line by line, into columns. */
final class RowsReader implements RowSink {

    private static final int BUFFER = 1 << 16;
    private static final int TOLD = 10;

    private final String source;
    private final List<MetricColumn> columns = new ArrayList<>();
    private final RowScanner scanner = new RowScanner(this, List.of());
    private final List<String> problems = new ArrayList<>();
    private int size;
    private int lines;
    private int broken;

    RowsReader(String source) {
        this.source = source;
    }

    MetricTable read(InputStream in) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int length = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer, length, buffer.length - length)) {
            int known = length;
            length += read;
            int start = takeLines(buffer, known, length);
            System.arraycopy(buffer, start, buffer, 0, length - start);
            length -= start;
            if (length == buffer.length) {
                buffer = Arrays.copyOf(buffer, length * 2);
            }
        }
        if (broken > TOLD) {
            problems.add((broken - TOLD) + " more lines of '" + source + "' are passed over.");
        }
        Map<String, MetricColumn> byName = new LinkedHashMap<>();
        for (MetricColumn column : columns) {
            column.trim();
            byName.put(column.name(), column);
        }
        return new MetricTable(byName, size, problems);
    }

    /** Takes over all lines that end, and returns where the rest begins. */
    private int takeLines(byte[] buffer, int from, int length) {
        int start = 0;
        for (int i = from; i < length; i++) {
            if (buffer[i] == '\n') {
                takeLine(buffer, start, i);
                start = i + 1;
            }
        }
        return start;
    }

    private void takeLine(byte[] bytes, int from, int to) {
        lines++;
        if (scanner.row(bytes, from)) {
            size++;
        } else if (!isBlank(bytes, from, to) && ++broken <= TOLD) {
            problems.add("Line " + lines + " of '" + source + "' is passed over: it is no row.");
        }
    }

    private static boolean isBlank(byte[] bytes, int from, int to) {
        return to == from || (to == from + 1 && bytes[from] == '\r');
    }

    @Override
    public void column(String name) {
        columns.add(new MetricColumn(name));
    }

    @Override
    public void cell(int column, ValueKind kind, long bits, byte[] text, int start, int end) {
        MetricColumn to = columns.get(column);
        switch (kind) {
            case FLOAT -> to.put(size, Double.longBitsToDouble(bits));
            case INTEGER -> to.put(size, bits);
            default -> to.put(size, CellValue.of(kind, bits, text, start, end));
        }
    }
}
