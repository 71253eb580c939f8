package dev.reprise.reader.table;

import java.util.ArrayList;
import java.util.List;

/** A table as aligned text that is at most so wide. */
final class TextTable {

    private static final String BETWEEN = "  ";
    private static final int LEAST = 8;

    private final Table table;
    private final int limit;
    private final Table.Paint paint;
    private final List<List<String>> cells = new ArrayList<>();
    private final List<Boolean> right = new ArrayList<>();
    private final List<Integer> widths = new ArrayList<>();

    TextTable(Table table, int limit, Table.Paint paint) {
        this.table = table;
        this.limit = limit;
        this.paint = paint;
    }

    String text() {
        for (int column = 0; column < table.columns().size(); column++) {
            addColumn(column);
        }
        shrink();
        int shown = shown();
        StringBuilder out = new StringBuilder();
        for (int line = 0; line <= table.size(); line++) {
            appendLine(out, line, shown);
        }
        int left = cells.size() - shown;
        if (left > 0) {
            out.append("(")
                    .append(left)
                    .append(left == 1 ? " more column: " : " more columns: ")
                    .append(CellText.printable(String.join(
                            ", ", table.columns().subList(shown, table.columns().size()))))
                    .append(")\n");
        }
        return out.toString();
    }

    private void addColumn(int column) {
        List<String> texts = new ArrayList<>();
        texts.add(CellText.printable(table.columns().get(column)));
        boolean numbers = true;
        for (int row = 0; row < table.size(); row++) {
            Object cell = table.get(row, column);
            texts.add(CellText.of(cell));
            numbers &= cell == null || cell instanceof Number || cell instanceof Spread;
        }
        cells.add(texts);
        right.add(numbers);
        widths.add(texts.stream().mapToInt(CellText::width).max().orElse(0));
    }

    /** Takes from the widest columns that hold more than numbers, which would lie if they were cut. */
    private void shrink() {
        int over = total(widths.size()) - limit;
        while (over > 0) {
            int widest = -1;
            for (int i = 0; i < widths.size(); i++) {
                boolean wider = widest < 0 || widths.get(i) > widths.get(widest);
                if (widths.get(i) > least(i) && wider) {
                    widest = i;
                }
            }
            if (widest < 0) {
                return;
            }
            widths.set(widest, widths.get(widest) - 1);
            over--;
        }
    }

    private int least(int column) {
        int least = LEAST;
        if (right.get(column)) {
            List<String> texts = cells.get(column);
            for (String text : texts.subList(1, texts.size())) {
                least = Math.max(least, CellText.width(text));
            }
        }
        return least;
    }

    private int total(int columns) {
        int total = 0;
        for (int i = 0; i < columns; i++) {
            total += widths.get(i) + (i == 0 ? 0 : BETWEEN.length());
        }
        return total;
    }

    private int shown() {
        int shown = cells.size();
        while (shown > 1 && total(shown) > limit) {
            shown--;
        }
        return shown;
    }

    private void appendLine(StringBuilder out, int line, int shown) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < shown; i++) {
            String text = cells.get(i).get(line);
            String cell = line == 0 ? cutName(text, widths.get(i)) : cut(text, widths.get(i));
            String pad = " ".repeat(widths.get(i) - CellText.width(cell));
            all.append(i == 0 ? "" : BETWEEN)
                    .append(right.get(i) ? pad : "")
                    .append(line == 0 ? cell : paint.cell(line - 1, i, cell))
                    .append(right.get(i) ? "" : pad);
        }
        out.append(all.toString().stripTrailing()).append('\n');
    }

    /** The end of a dotted name tells more than its beginning. */
    private static String cutName(String name, int width) {
        String reversed = new StringBuilder(name).reverse().toString();
        return new StringBuilder(cut(reversed, width)).reverse().toString();
    }

    private static String cut(String text, int width) {
        if (CellText.width(text) <= width) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        int left = width - 1;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            left -= CellText.width(text.codePointAt(i));
            if (left < 0) {
                break;
            }
            out.appendCodePoint(text.codePointAt(i));
        }
        return out.append('…').toString();
    }
}
