package dev.reprise.reader.sql;

import dev.reprise.reader.query.CheckedQuery;
import dev.reprise.reader.query.Condition;
import dev.reprise.reader.query.Operand;
import dev.reprise.reader.query.Operand.Literal;
import dev.reprise.reader.query.Operand.Name;
import dev.reprise.reader.query.Operator;
import dev.reprise.reader.query.QueryException;
import dev.reprise.reader.query.Reference;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A query as a condition of SQL on {@code run r}.
 *
 * <pre>{@code
 * SqlCondition condition = SqlCondition.of(query);
 * PreparedStatement runs = connection.prepareStatement("SELECT r.id FROM run r WHERE " + condition.sql());
 * condition.bind(runs, 1);
 * }</pre>
 *
 * <p>Each test reads the rows of one field, which lie together, and gives the runs it is true of. Tests of the same field that
 * are joined by {@code &} or {@code |} read them together. Of a run it is true or false, never null.
 */
public final class SqlCondition {

    /** A test of the runs; or, with a reference, of the rows of its field. */
    private record Clause(@Nullable Reference reference, Sql sql) {}

    private static final Clause ALWAYS = new Clause(null, Sql.TRUE);
    private static final Clause NEVER = new Clause(null, Sql.FALSE);

    /** SQLite takes statements of a million characters; the rest of the statement needs some. */
    private static final int LONGEST = 990_000;

    private final CheckedQuery query;
    private final Sql sql;

    private SqlCondition(CheckedQuery query) {
        this.query = query;
        this.sql = ofRuns(test(query.query().condition()));
        if (sql.text().length() > LONGEST) {
            throw new QueryException(
                    "The query has too many terms",
                    query.query().text(),
                    0,
                    "write in [..] for many values of one name");
        }
    }

    /**
     * The condition that a query means.
     *
     * @throws QueryException if SQLite takes no statement as long as it would be: after some seven thousand names
     */
    public static SqlCondition of(CheckedQuery query) {
        return new SqlCondition(query);
    }

    /** Makes a connection know what SQLite itself does not: regular expressions. */
    public static void register(Connection connection) throws SQLException {
        RegexFunction.register(connection);
    }

    /** A condition with {@link #parameters}, to stand after {@code WHERE}. */
    public String sql() {
        return sql.text();
    }

    /** The values for the question marks, in order: {@code Long}, {@code Double} or {@code String}. */
    public List<Object> parameters() {
        return sql.parameters();
    }

    /**
     * Sets the parameters.
     *
     * @param first the number of the first one in the statement
     * @return the number after the last one
     */
    public int bind(PreparedStatement statement, int first) throws SQLException {
        int next = first;
        for (Object parameter : sql.parameters()) {
            statement.setObject(next++, parameter);
        }
        return next;
    }

    /** What the user can do about a failure of the statement, or null if it is not of the query's making. */
    @Nullable
    public QueryException problem(SQLException failure) {
        String regex = RegexFunction.tooSlow(failure);
        if (regex == null) {
            return null;
        }
        int position = position(query.query().condition(), regex);
        return new QueryException(
                "The regular expression needs too much time or memory for a text",
                query.query().text(),
                position,
                "write one without repetitions inside or after each other, such as (a+)+ or .*.*");
    }

    private Clause test(Condition condition) {
        if (condition instanceof Condition.And and) {
            return joined(and.parts(), "AND");
        } else if (condition instanceof Condition.Or or) {
            return joined(or.parts(), "OR");
        } else if (condition instanceof Condition.Not not) {
            return not(ofRuns(test(not.part())));
        } else if (condition instanceof Condition.Comparison comparison) {
            return comparison(comparison.left(), comparison.operator(), comparison.right());
        } else if (condition instanceof Condition.In in) {
            return in(in);
        } else if (condition instanceof Condition.Exists exists) {
            return exists(exists.name());
        }
        return of(condition);
    }

    private Clause of(Condition condition) {
        if (condition instanceof Condition.Contains contains) {
            Reference reference = query.reference(contains.name());
            return reference == null
                    ? NEVER
                    : new Clause(reference, of(reference).contains(contains.value()));
        } else if (condition instanceof Condition.Matches matches) {
            Reference reference = query.reference(matches.name());
            return reference == null
                    ? NEVER
                    : new Clause(reference, of(reference).matches(text(matches.regex())));
        } else if (condition instanceof Condition.StartsWith starts) {
            Reference reference = query.reference(starts.name());
            return reference == null
                    ? NEVER
                    : new Clause(reference, of(reference).startsWith(text(starts.prefix())));
        }
        return ALWAYS;
    }

    private Clause joined(List<Condition> parts, String word) {
        Map<Reference, List<Sql>> ofFields = new LinkedHashMap<>();
        List<Sql> tests = new ArrayList<>();
        for (Condition part : parts) {
            Clause test = test(part);
            if (test.reference() == null) {
                tests.add(enclosed(test.sql()));
            } else {
                ofFields.computeIfAbsent(test.reference(), r -> new ArrayList<>())
                        .add(enclosed(test.sql()));
            }
        }
        if (tests.isEmpty() && ofFields.size() == 1) {
            Map.Entry<Reference, List<Sql>> only =
                    ofFields.entrySet().iterator().next();
            return new Clause(only.getKey(), Sql.joined(only.getValue(), word));
        }
        ofFields.forEach((reference, sqls) -> tests.add(ofRuns(new Clause(reference, Sql.joined(sqls, word)))));
        return new Clause(null, Sql.joined(tests, word));
    }

    private Clause comparison(Operand left, Operator operator, Operand right) {
        if (left instanceof Name name && right instanceof Name other) {
            return betweenFields(query.reference(name), operator, query.reference(other));
        } else if (left instanceof Name name) {
            return comparison(name, operator, (Literal) right);
        }
        return comparison((Name) right, operator.flipped(), (Literal) left);
    }

    private Clause comparison(Name name, Operator operator, Literal literal) {
        if (literal.value() == null) {
            return operator.isOrder() ? NEVER : something(name, operator == Operator.NOT_EQUAL);
        }
        Reference reference = query.reference(name);
        return reference == null ? NEVER : new Clause(reference, of(reference).compared(operator, literal));
    }

    private Clause something(Name name, boolean wanted) {
        Reference reference = query.reference(name);
        if (reference == null) {
            return wanted ? NEVER : ALWAYS;
        }
        Clause something = new Clause(reference, of(reference).isSomething());
        return wanted ? something : not(ofRuns(something));
    }

    private Clause in(Condition.In in) {
        Reference reference = query.reference(in.name());
        Clause among =
                reference == null ? NEVER : new Clause(reference, of(reference).isIn(in.values()));
        if (in.values().stream().allMatch(value -> value.value() != null)) {
            return among;
        }
        Sql nothing = ofRuns(something(in.name(), false));
        return new Clause(null, Sql.joined(List.of(ofRuns(among), nothing), "OR"));
    }

    private Clause exists(Name name) {
        Reference reference = query.reference(name);
        if (reference != null) {
            boolean always = reference.stat() == null || name.text().equals(reference.field());
            return new Clause(reference, always ? Sql.TRUE : of(reference).isSomething());
        }
        // Any field below the name: '/' is what comes after '.'.
        String below = name.text() + ".";
        String end = name.text() + "/";
        List<Sql> tables = new ArrayList<>();
        for (String table : List.of("value", "metric", "artifact")) {
            String fields = "SELECT id FROM field WHERE name >= ? AND name < ?";
            tables.add(Sql.of("r.id IN (SELECT run FROM " + table + " WHERE field IN (" + fields + "))", below, end));
        }
        return new Clause(null, Sql.joined(tables, "OR"));
    }

    private Clause betweenFields(@Nullable Reference left, Operator operator, @Nullable Reference right) {
        if (left == null || right == null) {
            return NEVER;
        }
        SqlColumn a = SqlColumn.of(left, "a");
        SqlColumn b = SqlColumn.of(right, "b");
        Sql test = new RowCondition(a).compared(operator, new RowCondition(b));
        // CROSS holds SQLite to this order: a field's rows, and the other field's row of the same run.
        String join = "SELECT a.run FROM " + a.source() + " CROSS JOIN " + b.source() + " ON b.run = a.run WHERE ";
        Sql rows = Sql.joined(List.of(a.ofField(left.field()), b.ofField(right.field()), enclosed(test)), "AND");
        return new Clause(null, new Sql("r.id IN (" + join + rows.text() + ")", rows.parameters()));
    }

    private static RowCondition of(Reference reference) {
        return new RowCondition(SqlColumn.of(reference, "a"));
    }

    private static Sql ofRuns(Clause test) {
        Reference reference = test.reference();
        if (reference == null) {
            return test.sql();
        }
        SqlColumn column = SqlColumn.of(reference, "a");
        Sql rows = Sql.joined(List.of(column.ofField(reference.field()), enclosed(test.sql())), "AND");
        return new Sql(
                "r.id IN (SELECT a.run FROM " + column.source() + " WHERE " + rows.text() + ")", rows.parameters());
    }

    private static Clause not(Sql test) {
        return new Clause(null, new Sql("NOT " + enclosed(test).text(), test.parameters()));
    }

    private static Sql enclosed(Sql sql) {
        return new Sql("(" + sql.text() + ")", sql.parameters());
    }

    private static String text(Literal literal) {
        return String.valueOf(literal.value());
    }

    /** Where the regular expression stands. */
    private static int position(Condition condition, String regex) {
        if (condition instanceof Condition.Matches matches) {
            return text(matches.regex()).equals(regex) ? matches.regex().position() : -1;
        }
        List<Condition> parts = condition instanceof Condition.And and
                ? and.parts()
                : condition instanceof Condition.Or or
                        ? or.parts()
                        : condition instanceof Condition.Not not ? List.of(not.part()) : List.of();
        return parts.stream().mapToInt(part -> position(part, regex)).max().orElse(-1);
    }
}
