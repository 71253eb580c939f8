package dev.reprise.reader.query;

import java.util.List;

/** Conditions as queries: one space around operators, parentheses only where they are needed or help to read. */
final class ConditionText {

    private ConditionText() {}

    static String of(Condition condition) {
        StringBuilder out = new StringBuilder();
        append(out, condition);
        return out.toString();
    }

    private static void append(StringBuilder out, Condition condition) {
        if (condition instanceof Condition.Or or) {
            parts(out, or.parts(), " | ");
        } else if (condition instanceof Condition.And and) {
            parts(out, and.parts(), " & ");
        } else if (condition instanceof Condition.Not not) {
            not(out, not.part());
        } else if (condition instanceof Condition.Comparison comparison) {
            out.append(comparison.left()).append(' ');
            out.append(comparison.operator().symbol()).append(' ').append(comparison.right());
        } else if (condition instanceof Condition.In in) {
            in(out, in, " in ");
        } else if (condition instanceof Condition.Contains contains) {
            out.append(contains.value()).append(" in ").append(contains.name());
        } else if (condition instanceof Condition.Matches matches) {
            out.append(matches.name()).append(" =~ ");
            out.append(LiteralText.regex(String.valueOf(matches.regex().value())));
        } else if (condition instanceof Condition.StartsWith starts) {
            out.append(starts.name()).append(" startswith ").append(starts.prefix());
        } else if (condition instanceof Condition.Exists exists) {
            out.append("exists(").append(exists.name()).append(')');
        }
    }

    private static void parts(StringBuilder out, List<Condition> parts, String between) {
        for (int i = 0; i < parts.size(); i++) {
            Condition part = parts.get(i);
            boolean looser = part instanceof Condition.Or || (part instanceof Condition.And && between.contains("&"));
            out.append(i == 0 ? "" : between);
            if (looser) {
                enclosed(out, part);
            } else {
                append(out, part);
            }
        }
    }

    private static void not(StringBuilder out, Condition part) {
        if (part instanceof Condition.In in) {
            in(out, in, " not in ");
        } else if (part instanceof Condition.Contains contains) {
            out.append(contains.value()).append(" not in ").append(contains.name());
        } else if (part instanceof Condition.Exists) {
            append(out.append('~'), part);
        } else {
            enclosed(out.append('~'), part);
        }
    }

    private static void in(StringBuilder out, Condition.In in, String word) {
        out.append(in.name()).append(word).append('[');
        String separator = "";
        for (Operand.Literal value : in.values()) {
            out.append(separator).append(value);
            separator = ", ";
        }
        out.append(']');
    }

    private static void enclosed(StringBuilder out, Condition part) {
        append(out.append('('), part);
        out.append(')');
    }
}
