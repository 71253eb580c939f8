package dev.reprise.reader.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of SQL and the values of its question marks, in order. What users write is only ever among the values.
 */
record Sql(String text, List<Object> parameters) {

    static final Sql TRUE = new Sql("1", List.of());
    static final Sql FALSE = new Sql("0", List.of());

    static Sql of(String text, Object... parameters) {
        return new Sql(text, List.of(parameters));
    }

    /** The pieces with a word such as {@code AND} between them, as a balanced tree: SQLite takes no deep ones. */
    static Sql joined(List<Sql> pieces, String word) {
        if (pieces.size() == 1) {
            return pieces.get(0);
        }
        StringBuilder text = new StringBuilder();
        join(text, pieces, " " + word + " ");
        List<Object> parameters = new ArrayList<>();
        for (Sql piece : pieces) {
            parameters.addAll(piece.parameters());
        }
        return new Sql(text.toString(), parameters);
    }

    private static void join(StringBuilder out, List<Sql> pieces, String between) {
        if (pieces.size() == 1) {
            out.append(pieces.get(0).text());
            return;
        }
        int half = pieces.size() / 2;
        join(out.append('('), pieces.subList(0, half), between);
        join(out.append(between), pieces.subList(half, pieces.size()), between);
        out.append(')');
    }
}
