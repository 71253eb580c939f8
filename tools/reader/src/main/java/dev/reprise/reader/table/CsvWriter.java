package dev.reprise.reader.table;

import dev.reprise.reader.value.ValueText;
import dev.reprise.text.scalar.FloatText;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table as RFC 4180 has it. */
final class CsvWriter {

    private static final String FORMULA = "=+-@\t\r";

    private final boolean disarmed;
    private final StringBuilder out = new StringBuilder();

    /**
     * A writer.
     *
     * @param disarmed whether texts that a spreadsheet would compute get an apostrophe before them
     */
    CsvWriter(boolean disarmed) {
        this.disarmed = disarmed;
    }

    String write(Table table) {
        Table flat = FlatColumns.of(table);
        line(flat.columns());
        flat.rows().forEach(this::line);
        return out.toString();
    }

    private void line(List<? extends @Nullable Object> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            cell(cells.get(i));
        }
        out.append("\r\n");
    }

    private void cell(@Nullable Object cell) {
        if (cell == null) {
            return;
        } else if (cell instanceof Double number) {
            out.append(FloatText.json(number));
        } else if (cell instanceof Long || cell instanceof Integer || cell instanceof Boolean) {
            out.append(cell);
        } else if (cell instanceof Duration duration) {
            out.append(FloatText.json(ValueText.seconds(duration)));
        } else if (cell instanceof List || cell instanceof Map) {
            text(ValueText.json(cell));
        } else {
            String text = cell.toString();
            boolean armed = disarmed && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
            text(armed ? "'" + text : text);
        }
    }

    /** Quotes the empty text, too: without quotes it is a null. */
    private void text(String text) {
        boolean plain = !text.isEmpty() && text.strip().length() == text.length();
        for (int i = 0; plain && i < text.length(); i++) {
            plain = "\",\r\n".indexOf(text.charAt(i)) < 0;
        }
        out.append(plain ? text : '"' + text.replace("\"", "\"\"") + '"');
    }
}
