package dev.reprise.cli.run;

import dev.reprise.reader.metric.MetricTable;
import dev.reprise.reader.table.Table;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The end of a file of metrics, as it grows. */
public final class MetricsTail {

    /** Rows that were shown stay, so that those that come stand below them. */
    private static final int KEPT = 100;

    private static final int NUMBER = 9;

    private final Path file;
    private final int width;
    private final List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    private long read;
    private String heading = "";

    /** Of a file, for lines of this width; nothing is read yet. */
    public MetricsTail(Path file, int width) {
        this.file = file;
        this.width = width;
    }

    /** The last rows that are there now, with their names above. */
    public String first(int count) {
        readOn();
        keep(count);
        return count == 0 ? "" : text(rows.size());
    }

    /** What has come since; nothing if there is nothing. */
    public String more() {
        int added = readOn();
        keep(Math.max(KEPT, added));
        return text(added);
    }

    private void keep(int count) {
        if (rows.size() > count) {
            rows.subList(0, rows.size() - count).clear();
        }
    }

    /** The last rows as lines; the names of the columns as well, if they do not stand above already. */
    private String text(int last) {
        if (last == 0) {
            return "";
        }
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        Table.Filling table = Table.of(columns.stream().map(this::heading).toList());
        for (Map<String, @Nullable Object> row : rows) {
            List<@Nullable Object> cells = new ArrayList<>();
            columns.forEach(column -> cells.add(row.get(column)));
            table.add(cells);
        }
        List<String> lines = table.done().text(width).lines().toList();
        StringBuilder text = new StringBuilder();
        if (!lines.get(0).equals(heading)) {
            heading = lines.get(0);
            text.append(heading).append('\n');
        }
        for (String line : lines.subList(1 + rows.size() - last, 1 + rows.size())) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    /** Rows that come may have longer numbers: a column of them is as wide as most from the start. */
    private String heading(String column) {
        boolean isOfNumbers = rows.stream().anyMatch(row -> row.get(column) instanceof Double);
        return isOfNumbers ? " ".repeat(Math.max(0, NUMBER - column.length())) + column : column;
    }

    /** How many rows have come. */
    private int readOn() {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            if (in.length() < read) { // written anew, as when a run goes on from a checkpoint
                read = 0;
                heading = "";
                rows.clear();
            }
            byte[] bytes = new byte[(int) Math.min(Integer.MAX_VALUE - 8, in.length() - read)];
            in.seek(read);
            in.readFully(bytes);
            int end = bytes.length;
            while (end > 0 && bytes[end - 1] != '\n') {
                end--;
            }
            read += end;
            return parse(new String(bytes, 0, end, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read '" + file + "': " + e.getMessage(), e);
        }
    }

    private int parse(String lines) {
        MetricTable table = MetricTable.parse(lines, file.toString());
        for (int i = 0; i < table.size(); i++) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            for (String column : table.columns()) {
                if (table.series(column).has(i)) {
                    row.put(column, table.series(column).get(i));
                }
            }
            rows.add(row);
        }
        return table.size();
    }
}
