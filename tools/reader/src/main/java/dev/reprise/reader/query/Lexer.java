package dev.reprise.reader.query;

import dev.reprise.reader.query.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cuts a query into words. */
final class Lexer {

    /** The longest first, where one begins with another. */
    private static final List<String> SYMBOLS =
            List.of("=~", "==", "!=", "<=", ">=", "<", ">", "&", "|", "~", "(", ")", "[", "]", ",");

    /** What people write who know other languages, and what it is here. */
    private static final Map<String, String> FOREIGN = Map.ofEntries(
            Map.entry("===", "=="),
            Map.entry("!==", "!="),
            Map.entry("&&", "&"),
            Map.entry("||", "|"),
            Map.entry("<>", "!="),
            Map.entry("=>", ">="),
            Map.entry("=<", "<="),
            Map.entry("~=", "!=, or =~ for a regular expression"),
            Map.entry("!~", "~(name =~ 'regex')"),
            Map.entry("=", "=="),
            Map.entry("!", "~"));

    private final String query;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    Lexer(String query) {
        this.query = query;
    }

    /** All words; the last one is {@link Kind#END}. */
    List<Token> tokens() {
        while (true) {
            while (at < query.length() && isSpace(query.charAt(at))) {
                at++;
            }
            if (at == query.length()) {
                add(Kind.END, "", null, at);
                return tokens;
            }
            next();
        }
    }

    private void next() {
        char c = query.charAt(at);
        int sign = c == '-' || c == '+' ? 1 : 0;
        if (c == '\'' || c == '"') {
            text(c);
        } else if (c == '`' || NameText.isStart(query.codePointAt(at))) {
            name();
        } else if (isDigit(at + sign) || (at(at + sign) == '.' && isDigit(at + sign + 1)) || isInfinity(at + sign)) {
            number(sign);
        } else {
            symbol();
        }
    }

    private void text(char quote) {
        int start = at;
        boolean raw = !tokens.isEmpty() && tokens.get(tokens.size() - 1).is(Kind.MATCHES);
        QuotedText text = new QuotedText(query, start);
        String value = raw ? text.raw(quote) : text.value(quote);
        at = text.end();
        add(Kind.LITERAL, query.substring(start, at), value, start);
        if (at < query.length() && NameText.isPart(query.codePointAt(at))) {
            throw error("A text ends here and a word begins", at, "inside the text, write \\" + quote);
        }
    }

    private void name() {
        int start = at;
        StringBuilder name = new StringBuilder();
        segment(name);
        while (at(at) == '.') {
            at++;
            name.append('.');
            segment(name);
        }
        String written = query.substring(start, at);
        refuseOddName(start);
        if (written.indexOf('.') >= 0 || written.indexOf('`') >= 0) {
            add(Kind.NAME, name.toString(), null, start);
        } else {
            word(written, start);
        }
    }

    private void segment(StringBuilder name) {
        if (at(at) == '`') {
            QuotedText text = new QuotedText(query, at);
            name.append(text.backticked());
            at = text.end();
            return;
        }
        int start = at;
        while (at < query.length() && NameText.isPart(query.codePointAt(at))) {
            at += Character.charCount(query.codePointAt(at));
        }
        if (at == start) {
            throw error("A name ends with a dot", at, "expected more of the name; an empty part is written ``");
        }
        name.append(query, start, at);
    }

    /** A character that ends the name in the middle of a word can only be meant as part of it. */
    private void refuseOddName(int start) {
        if (at >= query.length() || "-/:@#$%\\".indexOf(query.charAt(at)) < 0) {
            return;
        }
        int end = at;
        while (end < query.length() && !isSpace(query.charAt(end)) && "=!<>&|~()[],.`".indexOf(query.charAt(end)) < 0) {
            end++;
        }
        int segment = Math.max(start, query.lastIndexOf('.', at) + 1);
        String odd = query.substring(segment, end).replace("`", "");
        throw error(
                "A name cannot hold '" + query.charAt(at) + "' as it stands",
                at,
                "write backticks: " + query.substring(start, segment) + NameText.quoted(odd));
    }

    private void word(String word, int start) {
        String lower = word.toLowerCase(Locale.ROOT);
        switch (lower) {
            case "and" -> add(Kind.AND, word, null, start);
            case "or" -> add(Kind.OR, word, null, start);
            case "not" -> add(Kind.NOT, word, null, start);
            case "in" -> add(Kind.IN, word, null, start);
            case "startswith" -> add(Kind.STARTS_WITH, word, null, start);
            case "exists" -> add(Kind.EXISTS, word, null, start);
            case "ago" -> add(Kind.AGO, word, null, start);
            case "true", "false" -> add(Kind.LITERAL, word, lower.equals("true"), start);
            case "null" -> add(Kind.LITERAL, word, null, start);
            case "nan" -> add(Kind.LITERAL, word, Double.NaN, start);
            case "inf", "infinity" -> add(Kind.LITERAL, word, Double.POSITIVE_INFINITY, start);
            default -> add(Kind.WORD, word, null, start);
        }
    }

    private void number(int sign) {
        int start = at;
        NumberLiteral number = new NumberLiteral(query, start);
        Object value = number.value(sign);
        at = number.end();
        add(Kind.LITERAL, query.substring(start, at), value, start);
    }

    private void symbol() {
        for (int length = 3; length > 0; length--) {
            String found = query.substring(at, Math.min(query.length(), at + length));
            String ours = FOREIGN.get(found);
            if (ours != null) {
                throw error("'" + found + "' is no operator", at, "write " + ours);
            } else if (SYMBOLS.contains(found)) {
                int start = at;
                at += found.length();
                add(kind(found), found, null, start);
                return;
            }
        }
        int c = query.codePointAt(at);
        throw error("Nothing begins with '" + Character.toString(c) + "'", at, remedy(c));
    }

    private static String remedy(int c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u201c', '\u201d', '\u00ab', '\u00bb' -> "write straight quotes: 'text'";
            case '{' -> "write a list in brackets: [1, 2]";
            case '\u2260' -> "write !=";
            case '\u2264' -> "write <=";
            case '\u2265' -> "write >=";
            default -> "expected a name, a value, an operator or a parenthesis";
        };
    }

    private static Kind kind(String symbol) {
        return switch (symbol) {
            case "=~" -> Kind.MATCHES;
            case "&" -> Kind.AND;
            case "|" -> Kind.OR;
            case "~" -> Kind.NOT;
            case "(" -> Kind.OPEN;
            case ")" -> Kind.CLOSE;
            case "[" -> Kind.LIST_OPEN;
            case "]" -> Kind.LIST_CLOSE;
            case "," -> Kind.COMMA;
            default -> Kind.COMPARISON;
        };
    }

    private void add(Kind kind, String text, @Nullable Object value, int start) {
        tokens.add(new Token(kind, text, value, start, at));
    }

    private char at(int index) {
        return index < query.length() ? query.charAt(index) : '\0';
    }

    private boolean isDigit(int index) {
        return at(index) >= '0' && at(index) <= '9';
    }

    private boolean isInfinity(int index) {
        return index > at && query.regionMatches(true, index, "inf", 0, 3);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff';
    }

    private QueryException error(String problem, int position, String remedy) {
        return new QueryException(problem, query, position, remedy);
    }
}
