package dev.reprise.cli.output;

import dev.reprise.reader.table.Table;

/** Tables on a console. What of them does not fit is told beside the data. */
public final class TableOutput {

    private final Console console;

    /** Writes there. */
    public TableOutput(Console console) {
        this.console = console;
    }

    /** Writes a table as aligned text; a column {@code status} has colours where they are wanted. */
    public void print(Table table) {
        int status = console.colours() ? table.columns().indexOf("status") : -1;
        String text =
                table.text(console.width(), (row, column, cell) -> column == status ? StatusColour.paint(cell) : cell);
        int end = end(text, table.size() + 1);
        console.print(text.substring(0, end));
        if (end < text.length()) {
            console.say(text.substring(end).stripTrailing());
        }
    }

    /** Where so many lines end. */
    private static int end(String text, int lines) {
        int end = 0;
        for (int i = 0; i < lines; i++) {
            end = text.indexOf('\n', end) + 1;
        }
        return end;
    }
}
