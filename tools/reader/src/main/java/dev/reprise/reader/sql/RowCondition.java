package dev.reprise.reader.sql;

import dev.reprise.reader.query.Operand.Literal;
import dev.reprise.reader.query.Operator;
import dev.reprise.reader.value.ValueKind;
import dev.reprise.text.json.JsonWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the row of a value must meet, as SQL. It is null where a NaN is compared, which is as good as false: rows are chosen by it, and
 * only sets of runs are ever turned into their opposite.
 */
final class RowCondition {

    private static final String NUMBERS = " IN (2, 3)";

    private final String kind;
    private final String value;

    RowCondition(SqlColumn column) {
        this.kind = column.kind();
        this.value = column.value();
    }

    Sql isSomething() {
        return Sql.of(kind + " <> 0");
    }

    /** A comparison with a value that is not null. */
    Sql compared(Operator operator, Literal literal) {
        Object other = literal.value();
        if (other instanceof Double number && number.isNaN()) {
            return operator == Operator.NOT_EQUAL ? Sql.of(kind + NUMBERS) : Sql.FALSE;
        } else if (other instanceof Boolean && operator.isOrder()) {
            return Sql.FALSE;
        } else if (other instanceof Long || other instanceof Double) {
            // A NaN is kept as null, and not equal to anything.
            String sign = operator == Operator.NOT_EQUAL ? "IS NOT" : sign(operator);
            return Sql.of(kind + NUMBERS + " AND " + value + " " + sign + " ?", other);
        }
        Sql same = Sql.of(isOf(ValueKind.of(other)) + " AND " + value + " " + sign(operator) + " ?", stored(other));
        Instant time = literal.time();
        if (!(other instanceof String) || time == null) {
            return same;
        }
        Sql asTime = Sql.of(isOf(ValueKind.TIME) + " AND " + value + " " + sign(operator) + " ?", time.toEpochMilli());
        return Sql.joined(List.of(same, asTime), "OR");
    }

    /** Equal to one of the values that are not null. */
    Sql isIn(List<Literal> literals) {
        Map<ValueKind, List<Object>> byKind = new TreeMap<>();
        for (Literal literal : literals) {
            Object other = literal.value();
            if (other == null || (other instanceof Double number && number.isNaN())) {
                continue;
            }
            Instant time = literal.time();
            if (other instanceof String && time != null) {
                byKind.computeIfAbsent(ValueKind.TIME, k -> new ArrayList<>()).add(time.toEpochMilli());
            }
            ValueKind kind = ValueKind.of(other);
            ValueKind group = kind.isNumber() ? ValueKind.FLOAT : kind;
            byKind.computeIfAbsent(group, k -> new ArrayList<>()).add(stored(other));
        }
        List<Sql> tests = new ArrayList<>();
        byKind.forEach((group, values) -> tests.add(isIn(group, values)));
        return tests.isEmpty() ? Sql.FALSE : Sql.joined(tests, "OR");
    }

    private Sql isIn(ValueKind group, List<Object> values) {
        String isOfGroup = group == ValueKind.FLOAT ? kind + NUMBERS : isOf(group);
        // One parameter whatever the length: SQLite takes no unlimited number of them.
        return Sql.of(isOfGroup + " AND " + value + " IN (SELECT value FROM json_each(?))", json(values));
    }

    /** A list with an element equal to the value. */
    Sql contains(Literal literal) {
        Object element = literal.value();
        String test;
        if (element instanceof String) {
            test = "e.type = 'text' AND e.value = ?";
        } else if (element instanceof Boolean truth) {
            return containing("e.type = '" + (truth ? "true" : "false") + "'");
        } else if (element instanceof Long || (element instanceof Double number && !number.isNaN())) {
            test = "e.type IN ('integer', 'real') AND e.value = ?";
        } else {
            return Sql.FALSE;
        }
        return containing(test, element);
    }

    private Sql containing(String test, Object... parameters) {
        String elements = "json_each(iif(" + isOf(ValueKind.LIST) + ", " + value + ", '[]')) e";
        return Sql.of("EXISTS (SELECT 1 FROM " + elements + " WHERE " + test + ")", parameters);
    }

    Sql matches(String regex) {
        return Sql.of("iif(" + isOf(ValueKind.TEXT) + ", " + RegexFunction.NAME + "(?, " + value + "), 0)", regex);
    }

    /** By comparison: {@code LIKE} knows wildcards and takes letters of both cases for the same. */
    Sql startsWith(String prefix) {
        String end = afterAll(prefix);
        String from = isOf(ValueKind.TEXT) + " AND " + value + " >= ?";
        return end == null ? Sql.of(from, prefix) : Sql.of(from + " AND " + value + " < ?", prefix, end);
    }

    /** The first text after all that begin with the prefix, by code point; null if there is none. */
    static @Nullable String afterAll(String prefix) {
        int length = prefix.length();
        while (length > 0) {
            int last = prefix.codePointBefore(length);
            length -= Character.charCount(last);
            if (last < Character.MAX_CODE_POINT) {
                int next = last + 1 == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : last + 1;
                return prefix.substring(0, length) + Character.toString(next);
            }
        }
        return null;
    }

    /** Two fields of a run beside each other. */
    Sql compared(Operator operator, RowCondition other) {
        // Times, durations and texts have an order; booleans, lists and maps are only equal or not.
        String kinds = operator.isOrder() ? "(4, 7, 8)" : "(1, 4, 5, 6, 7, 8)";
        String same = "(" + kind + NUMBERS + " AND " + other.kind + NUMBERS + " OR " + kind + " = " + other.kind
                + " AND " + kind + " IN " + kinds + ")";
        String test = operator == Operator.NOT_EQUAL
                ? "(" + value + " = " + other.value + ") IS NOT 1"
                : value + " " + sign(operator) + " " + other.value;
        return Sql.of(same + " AND " + test);
    }

    private String isOf(ValueKind of) {
        return kind + " = " + of.code();
    }

    private static String sign(Operator operator) {
        return operator == Operator.EQUAL ? "=" : operator.symbol();
    }

    /** The value as the index keeps it. */
    private static Object stored(@Nullable Object value) {
        if (value instanceof Boolean truth) {
            return truth ? 1L : 0L;
        } else if (value instanceof Instant time) {
            return time.toEpochMilli();
        } else if (value instanceof Duration duration) {
            return duration.toMillis();
        } else if (value == null) {
            throw new IllegalArgumentException("null is tested otherwise");
        }
        return value;
    }

    /** The values as SQLite reads them, infinities as numbers beyond its range. */
    private static String json(List<Object> values) {
        StringBuilder out = new StringBuilder("[");
        for (Object value : values) {
            out.append(out.length() == 1 ? "" : ",");
            if (value instanceof Double number && number.isInfinite()) {
                out.append(number > 0 ? "9e999" : "-9e999");
            } else {
                JsonWriter.append(out, value);
            }
        }
        return out.append(']').toString();
    }
}
