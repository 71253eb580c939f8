package dev.reprise.benchmarks.measure;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures, a row for each thing that was measured; every suite prints its part as soon as it is done. */
public final class Table {

    private static final List<String> HEAD =
            List.of("what", "median", "min", "max", "unit", "x baseline", "budget", "");

    private final PrintStream out;
    private final List<List<String>> rows = new ArrayList<>();

    public Table(PrintStream out) {
        this.out = out;
    }

    /** Adds a row that has nothing to be compared with. */
    public void row(String what, Series series, String unit, Budget budget) {
        rows.add(cells(what, series, unit, "", budget));
    }

    /** Adds a row with its median ratio against a baseline. */
    public void row(String what, Series series, String unit, Series baseline, Budget budget) {
        rows.add(cells(what, series, unit, number(series.against(baseline).median()), budget));
    }

    private static List<String> cells(String what, Series series, String unit, String ratio, Budget budget) {
        return List.of(
                what,
                number(series.median()),
                number(series.min()),
                number(series.max()),
                unit,
                ratio,
                budget.text(),
                budget.verdict());
    }

    /** Says something about the rows that follow. */
    public void note(String text) {
        out.println(text);
    }

    /** Prints the rows that were added since the last time, under a title. */
    public void print(String title) {
        rows.add(0, HEAD);
        int[] widths = new int[HEAD.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        out.println("== " + title);
        for (List<String> row : rows) {
            out.println(line(row, widths));
        }
        out.println();
        out.flush();
        rows.clear();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = row.get(i);
            String padding = " ".repeat(widths[i] - cell.length());
            boolean isNumber = (i >= 1 && i <= 3) || i == 5;
            line.append(isNumber ? padding + cell : cell + padding).append("  ");
        }
        return line.toString().stripTrailing();
    }

    /** Three digits that count; more where there are more before the point. */
    public static String number(double value) {
        double size = Math.abs(value);
        int places = size == 0 || size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%,." + places + "f", value);
    }
}
