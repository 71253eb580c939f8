package dev.reprise.reader.index;

import java.util.Set;

/** The names of metrics: {@code <file>.<column>}. */
public final class MetricName {

    /** What the names of other fields begin with. */
    private static final Set<String> TAKEN = Set.of("config", "info", "artifact");

    private MetricName() {}

    /**
     * The name of a column. In a file called {@code config}, {@code info} or {@code artifact} it begins with
     * {@code metrics.}, for it is no part of those.
     */
    public static String of(String file, String column) {
        int dot = file.indexOf('.');
        String first = dot < 0 ? file : file.substring(0, dot);
        return (TAKEN.contains(first) ? "metrics." : "") + file + "." + column;
    }
}
