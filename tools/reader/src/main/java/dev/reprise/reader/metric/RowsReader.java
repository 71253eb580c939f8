package dev.reprise.reader.metric;

import dev.reprise.text.TextException;
import dev.reprise.text.json.JsonReader;
import dev.reprise.text.value.OpenValue;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one file of rows, line by line, into columns. */
final class RowsReader {

    private static final int BUFFER = 1 << 16;
    private static final int TOLD = 10;

    private final String source;
    private final Map<String, MetricColumn> columns = new LinkedHashMap<>();
    private final RowScanner scanner = new RowScanner(columns);
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
        takeRest(buffer, length);
        if (broken > TOLD) {
            problems.add((broken - TOLD) + " more lines of '" + source + "' are passed over.");
        }
        columns.values().forEach(MetricColumn::trim);
        return new MetricTable(columns, size, problems);
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
        try {
            take(bytes, from, to);
        } catch (TextException | IllegalArgumentException e) {
            if (++broken <= TOLD) {
                problems.add("Line " + lines + " of '" + source + "' is passed over: " + e.getMessage() + ".");
            }
        }
    }

    private void takeRest(byte[] buffer, int length) {
        try {
            take(buffer, 0, length);
        } catch (TextException | IllegalArgumentException e) {
            // Half a row: the other half is being written, or never will be.
        }
    }

    private void take(byte[] bytes, int from, int to) {
        if (scanner.scan(bytes, from, to, size)) {
            size++;
            return;
        }
        String line = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        if (!line.isBlank()) {
            Map<String, @Nullable Object> row = OpenValue.open(JsonReader.parse(line, source));
            row.forEach((name, value) -> columns.computeIfAbsent(name, MetricColumn::new)
                    .put(size, value instanceof BigInteger number ? (Object) number.doubleValue() : value));
            size++;
        }
    }
}
