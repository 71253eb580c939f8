package dev.reprise.reader.query;

import dev.reprise.problem.Nearest;
import dev.reprise.reader.query.Condition.And;
import dev.reprise.reader.query.Condition.Comparison;
import dev.reprise.reader.query.Condition.Contains;
import dev.reprise.reader.query.Condition.Exists;
import dev.reprise.reader.query.Condition.In;
import dev.reprise.reader.query.Condition.Matches;
import dev.reprise.reader.query.Condition.Not;
import dev.reprise.reader.query.Condition.Or;
import dev.reprise.reader.query.Condition.StartsWith;
import dev.reprise.reader.query.Operand.Literal;
import dev.reprise.reader.query.Operand.Name;
import dev.reprise.reader.query.Token.Kind;
import dev.reprise.text.Excerpt;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads a query by recursive descent:
 *
 * <pre>
 * or      = and { "|" and }
 * and     = not { "&amp;" not }
 * not     = { "~" } test
 * test    = "(" or ")" | "exists" "(" name ")" | operand operator operand
 *         | name ["not"] "in" list | literal ["not"] "in" name | name "=~" text | name "startswith" text
 * operand = name | literal | "ago" "(" duration ")"
 * list    = "[" [ literal { "," literal } ] "]"
 * </pre>
 */
final class Parser {

    /** Parentheses and negations inside each other. */
    static final int DEPTH = 100;

    private static final String TEST = "expected a name, a value, exists(..) or '('";

    /** Operators of other languages, and how to say it here. */
    private static final Map<String, String> FOREIGN = Map.ofEntries(
            Map.entry("is", "write == null or != null"),
            Map.entry("like", "write =~ 'regex' or startswith 'text'"),
            Map.entry("ilike", "write =~ '(?i)regex'"),
            Map.entry("contains", "write =~ 'regex' for a text, 'value' in name for a list"),
            Map.entry("matches", "write =~ 'regex'"),
            Map.entry("regexp", "write =~ 'regex'"),
            Map.entry("endswith", "write =~ 'text$'"),
            Map.entry("between", "write name >= low & name <= high"),
            Map.entry("eq", "write =="),
            Map.entry("ne", "write !="));

    private static final List<String> WORDS = List.of("in", "not in", "startswith", "and", "or");

    private final String query;
    private final List<Token> tokens;
    private final Instant now;
    private int at;
    private int depth;

    Parser(String query, Instant now) {
        this.query = query;
        this.tokens = new Lexer(query).tokens();
        this.now = now;
    }

    Condition parse() {
        if (peek().is(Kind.END)) {
            return new Condition.All();
        }
        Condition condition = or();
        Token rest = peek();
        if (rest.is(Kind.CLOSE)) {
            throw error("This parenthesis closes nothing", rest, "remove it, or open it before");
        } else if (!rest.is(Kind.END)) {
            throw error("The query goes on after its end", rest, "expected &, | or the end");
        }
        return condition;
    }

    private Condition or() {
        Condition first = and();
        List<Condition> parts = new ArrayList<>(List.of(first));
        while (skip(Kind.OR)) {
            parts.add(and());
        }
        return parts.size() == 1 ? first : new Or(parts);
    }

    private Condition and() {
        Condition first = not();
        List<Condition> parts = new ArrayList<>(List.of(first));
        while (skip(Kind.AND)) {
            parts.add(not());
        }
        return parts.size() == 1 ? first : new And(parts);
    }

    private Condition not() {
        Token token = peek();
        if (!skip(Kind.NOT)) {
            return test();
        }
        enter(token);
        Condition part = not();
        depth--;
        return new Not(part);
    }

    private Condition test() {
        Token token = peek();
        if (skip(Kind.OPEN)) {
            enter(token);
            Condition inside = or();
            close(token);
            depth--;
            return inside;
        } else if (skip(Kind.EXISTS)) {
            Token open = expect(Kind.OPEN, "expected '(': exists(config.lr)");
            // A lone word may have names below it: exists(train).
            Token name = peek().is(Kind.WORD) ? peek() : expect(Kind.NAME, "expected a name such as config.lr");
            at += name.is(Kind.WORD) ? 1 : 0;
            close(open);
            return new Exists(name(name));
        }
        return comparison(operand(TEST));
    }

    private Condition comparison(Operand left) {
        Token operator = peek();
        boolean negated = operator.is(Kind.NOT) && tokens.get(at + 1).is(Kind.IN);
        if (negated) {
            at++;
        }
        if (skip(Kind.IN)) {
            Condition in = in(left);
            return negated ? new Not(in) : in;
        } else if (skip(Kind.MATCHES)) {
            return new Matches(nameOnly(left, operator), regex());
        } else if (skip(Kind.STARTS_WITH)) {
            return new StartsWith(nameOnly(left, operator), text());
        } else if (skip(Kind.COMPARISON)) {
            return comparison(left, operator);
        }
        throw noOperator(left, operator);
    }

    private Condition comparison(Operand left, Token symbol) {
        Operator operator = Objects.requireNonNull(Operator.of(symbol.text()));
        if (peek().is(Kind.LIST_OPEN)) {
            throw error("'" + symbol.text() + "' takes one value", peek(), "write in [..] to test for several");
        }
        Operand right = operand("expected a name or a value");
        if (left instanceof Literal && right instanceof Literal) {
            throw at(
                    "Neither side is a name", left.position(), "compare with something of the runs, such as config.lr");
        } else if (operator.isOrder() && (isNull(left) || isNull(right))) {
            throw error("Nothing is smaller or larger than null", symbol, "write == null or != null");
        } else if (peek().is(Kind.COMPARISON)) {
            throw error(
                    "A comparison has two sides",
                    peek(),
                    "write " + left + " " + operator.symbol() + " " + right + " & " + right + " " + peek().text()
                            + " ..");
        }
        return new Comparison(left, operator, right);
    }

    private Condition in(Operand left) {
        Token token = peek();
        if (left instanceof Literal value) {
            Token name = expect(Kind.NAME, "expected the name of a list, such as info.tags");
            if (value.value() == null) {
                throw at("A list is not searched for null", value.position(), "write a value");
            }
            return new Contains(value, name(name));
        }
        if (!skip(Kind.LIST_OPEN)) {
            throw error("'in' takes a list", token, "write brackets: [1, 2]");
        }
        List<Literal> values = new ArrayList<>();
        while (!peek().is(Kind.LIST_CLOSE)) {
            if (peek().is(Kind.END)) {
                throw error("This bracket is never closed", token, "expected ] at the end");
            }
            values.add(literal(operand("expected a value or ]")));
            if (!peek().is(Kind.LIST_CLOSE) && !peek().is(Kind.END)) {
                expect(Kind.COMMA, "expected , or ]");
            }
        }
        at++;
        return new In((Name) left, values);
    }

    private Literal literal(Operand operand) {
        if (operand instanceof Literal literal) {
            return literal;
        }
        throw at(
                "A list holds values, no names",
                operand.position(),
                "a text needs quotes: '" + ((Name) operand).text() + "'");
    }

    private Operand operand(String expected) {
        Token token = peek();
        if (token.is(Kind.AGO)) {
            return ago();
        } else if (token.is(Kind.NAME)) {
            at++;
            return name(token);
        } else if (token.is(Kind.LITERAL)) {
            at++;
            return new Literal(token.value(), token.start());
        } else if (token.is(Kind.WORD)) {
            throw lonely(token, expected.equals(TEST));
        }
        throw unexpected(token, expected);
    }

    private Literal ago() {
        Token ago = tokens.get(at++);
        Token open = expect(Kind.OPEN, "expected '(': ago(7d)");
        Token distance = expect(Kind.LITERAL, "expected a duration such as 7d or 2h30m");
        if (!(distance.value() instanceof Duration duration)) {
            throw error("ago(..) takes a duration", distance, "expected a duration such as 7d or 2h30m");
        }
        close(open);
        Instant time = TimeLiteral.before(now, duration);
        if (time == null) {
            throw error("This is before all calendars", distance, "write a shorter duration");
        }
        return new Literal(time, ago.start());
    }

    private Literal text() {
        Token token = expect(Kind.LITERAL, "expected a text in quotes");
        if (!(token.value() instanceof String)) {
            throw error("This takes a text", token, "write quotes: '" + token.text() + "'");
        }
        return new Literal(token.value(), token.start());
    }

    private Literal regex() {
        Literal regex = text();
        try {
            Pattern.compile(String.valueOf(regex.value()));
        } catch (PatternSyntaxException e) {
            int inside = Math.max(0, Math.min(e.getIndex(), e.getPattern().length()));
            throw at("The regular expression is not valid", regex.position() + 1 + inside, e.getDescription());
        } catch (StackOverflowError e) {
            throw at("The regular expression is nested too deeply", regex.position(), "write a simpler one");
        }
        return regex;
    }

    private Name nameOnly(Operand operand, Token operator) {
        if (operand instanceof Name name) {
            return name;
        }
        throw at(
                "'" + operator.text() + "' tests a name",
                operand.position(),
                "expected a name such as config.model.name");
    }

    private static Name name(Token token) {
        return new Name(token.text(), token.start());
    }

    private static boolean isNull(Operand operand) {
        return operand instanceof Literal literal && literal.value() == null;
    }

    private void close(Token open) {
        Token token = peek();
        if (token.is(Kind.END)) {
            throw error("This parenthesis is never closed", open, "expected ) at the end");
        }
        expect(Kind.CLOSE, "expected &, | or )");
    }

    private void enter(Token token) {
        if (++depth > DEPTH) {
            throw error("More than " + DEPTH + " levels of parentheses and ~", token, "write a flatter query");
        }
    }

    private Token peek() {
        return tokens.get(at);
    }

    private boolean skip(Kind kind) {
        boolean found = peek().is(kind);
        at += found ? 1 : 0;
        return found;
    }

    private Token expect(Kind kind, String expected) {
        Token token = peek();
        if (!token.is(kind)) {
            throw token.is(Kind.WORD) ? lonely(token, false) : unexpected(token, expected);
        }
        at++;
        return token;
    }

    private QueryException unexpected(Token token, String expected) {
        return token.is(Kind.END)
                ? error("The query ends too early", token, expected)
                : error("'" + Excerpt.of(token.text()) + "' cannot stand here", token, expected);
    }

    /** A word without a dot: what stands first was meant as a name, what stands later as a text. */
    private QueryException lonely(Token word, boolean first) {
        String text = word.text();
        if (List.of("none", "nil", "na", "undefined").contains(text.toLowerCase(Locale.ROOT))) {
            return error("'" + text + "' is no word of a query", word, "write null");
        }
        return error(
                "'" + text + "' is no name: names begin with config., info. or the name of a metrics file",
                word,
                first
                        ? "write the whole name, such as config." + text
                        : "if it is a text, write quotes: '" + text + "'");
    }

    private QueryException noOperator(Operand left, Token token) {
        if (token.is(Kind.WORD)) {
            String known = FOREIGN.get(token.text().toLowerCase(Locale.ROOT));
            String remedy = known != null ? known : "expected an operator." + Nearest.hint(token.text(), WORDS);
            return error("'" + token.text() + "' is no operator", token, remedy);
        } else if (token.isOperand() || token.is(Kind.LIST_OPEN)) {
            return error("An operator is missing", token, "expected ==, <, in, =~ or another operator before this");
        }
        String remedy = left instanceof Name
                ? "expected an operator: " + left + " == true, or exists(" + left + ")"
                : "expected an operator such as ==";
        return error("'" + Excerpt.of(left.toString()) + "' alone is no condition", token, remedy);
    }

    private QueryException error(String problem, Token token, String remedy) {
        return at(problem, token.start(), remedy);
    }

    private QueryException at(String problem, int position, String remedy) {
        return new QueryException(problem, query, position, remedy);
    }
}
