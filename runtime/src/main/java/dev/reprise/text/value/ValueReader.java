package dev.reprise.text.value;

import dev.reprise.text.Excerpt;
import dev.reprise.text.Limits;
import dev.reprise.text.Node;
import dev.reprise.text.Origin;
import dev.reprise.text.Pointer;
import dev.reprise.text.TextException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One pass over a text in the grammar of {@link ValueText}. */
final class ValueReader {

    /** The characters of the grammar, which a backslash makes ordinary in unquoted text. */
    private static final String ESCAPABLE = "\\()[]{}:=, ";

    private final String text;
    private final Origin origin;
    private int at;
    private int depth;

    ValueReader(String text, Origin origin) {
        this.text = text;
        this.origin = origin;
    }

    /** The only value of the text, which begins with a bracket or a quote. */
    Node whole() {
        Node node = structure();
        int end = at;
        skipSpace();
        if (at < text.length()) {
            throw failure(at, "nothing may follow the closing " + text.charAt(end - 1));
        }
        return node;
    }

    private Node structure() {
        char open = text.charAt(at);
        return ValueText.isQuote(open) ? quoted() : nested(open);
    }

    /** The depth is bounded, so the recursion is, too. */
    private Node nested(char open) {
        if (++depth > Limits.DEPTH) {
            throw failure(at, "lists and maps may be nested " + Limits.DEPTH + " deep at most");
        }
        Node node = open == '[' ? sequence() : mapping();
        depth--;
        return node;
    }

    private Node sequence() {
        List<Node> items = new ArrayList<>();
        at++;
        while (!closes(']', "the list is not closed; add ]")) {
            items.add(value(']', "an item is missing before this; write '' for an empty text"));
            separator(']', "the list is not closed; add ]");
        }
        return new Node.Sequence(items, origin);
    }

    private Node mapping() {
        List<Node.Entry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        at++;
        while (!closes('}', "the map is not closed; add }")) {
            int start = at;
            Node.Scalar key = key();
            if (!seen.add(key.text())) {
                throw failure(start, "the key '" + Excerpt.of(key.text()) + "' stands twice in this map; keep one");
            }
            skipSpace();
            entries.add(new Node.Entry(key, value('}', "a value is missing before this; write null or ''")));
            separator('}', "the map is not closed; add }");
        }
        return new Node.Mapping(entries, origin);
    }

    /** Whether the collection ends here; if so, goes past its end. */
    private boolean closes(char close, String problem) {
        skipSpace();
        if (at == text.length()) {
            throw failure(at, problem);
        }
        if (text.charAt(at) != close) {
            return false;
        }
        at++;
        return true;
    }

    private void separator(char close, String problem) {
        skipSpace();
        if (at == text.length()) {
            throw failure(at, problem);
        }
        if (text.charAt(at) == ',') {
            at++;
        } else if (text.charAt(at) != close) {
            throw failure(at, "expected a comma or " + close);
        }
    }

    private Node.Scalar key() {
        int start = at;
        boolean isQuoted = ValueText.isQuote(text.charAt(at));
        Node.Scalar key = isQuoted ? quoted() : unquoted(true);
        skipSpace();
        if (at == text.length()) {
            throw failure(at, "the map is not closed; add }");
        }
        if (text.charAt(at) != ':') {
            throw failure(isQuoted ? at : start, "expected a key and a value such as {key: value}");
        }
        if (OpenValue.isNull(key)) {
            throw failure(start, "a key must not be null; quote it if it is text");
        }
        at++;
        return key;
    }

    private Node value(char close, String missing) {
        if (at == text.length()) {
            throw failure(at, close == ']' ? "the list is not closed; add ]" : "the map is not closed; add }");
        }
        char c = text.charAt(at);
        if (c == '[' || c == '{' || ValueText.isQuote(c)) {
            return structure();
        }
        int start = at;
        Node.Scalar scalar = unquoted(false);
        if (at == start) {
            throw failure(at, isBracket(c) && c != close ? "expected " + close + " or a value" : missing);
        }
        return scalar;
    }

    private Node.Scalar unquoted(boolean isKey) {
        StringBuilder out = new StringBuilder();
        int kept = 0;
        for (; at < text.length() && !endsUnquoted(isKey); at++) {
            boolean escape = isEscape();
            if (escape) {
                at++;
            }
            out.append(text.charAt(at));
            if (escape || !Character.isWhitespace(text.charAt(at))) {
                kept = out.length();
            }
        }
        out.setLength(kept);
        return new Node.Scalar(out.toString(), Node.Style.PLAIN, origin);
    }

    private boolean isEscape() {
        return text.charAt(at) == '\\' && at + 1 < text.length() && ESCAPABLE.indexOf(text.charAt(at + 1)) >= 0;
    }

    private boolean endsUnquoted(boolean isKey) {
        char c = text.charAt(at);
        if (c == '[' || c == '{') {
            throw failure(at, "a bracket inside unquoted text; quote the text or write \\" + c);
        }
        if (c == ':' && !isKey && at + 1 < text.length() && Character.isWhitespace(text.charAt(at + 1))) {
            throw failure(at, "a colon before a space inside unquoted text; quote the text or write {key: value}");
        }
        return c == ',' || c == ']' || c == '}' || (isKey && c == ':');
    }

    private Node.Scalar quoted() {
        int start = at;
        char quote = text.charAt(at);
        StringBuilder out = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\' && quote == '"') {
                escaped(out);
            } else if (isQuoteInside(quote)) {
                out.append('\'');
                at += 2;
            } else if (c == quote) {
                at++;
                return new Node.Scalar(out.toString(), Node.Style.QUOTED, origin);
            } else {
                out.append(c);
                at++;
            }
        }
        throw failure(start, "the quote is not closed; add " + quote);
    }

    /** Whether {@code ''} or {@code \'} stands here inside single quotes. */
    private boolean isQuoteInside(char quote) {
        char c = text.charAt(at);
        return quote == '\'' && (c == '\'' || c == '\\') && at + 1 < text.length() && text.charAt(at + 1) == '\'';
    }

    private void escaped(StringBuilder out) {
        int start = at;
        char c = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        at += 2;
        switch (c) {
            case '"', '\\' -> out.append(c);
            case 'n' -> out.append('\n');
            case 't' -> out.append('\t');
            case 'r' -> out.append('\r');
            case 'u' -> out.append(hexadecimal(start));
            default -> throw failure(start, "an unknown escape; write \\\\ for a backslash, or use single quotes");
        }
    }

    private char hexadecimal(int start) {
        int code = 0;
        for (int i = 0; i < 4; i++, at++) {
            char c = at < text.length() ? text.charAt(at) : ' ';
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw failure(start, "four hexadecimal digits must follow \\u");
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isBracket(char c) {
        return c == ']' || c == '}';
    }

    private TextException failure(int index, String problem) {
        return new TextException(Pointer.at(text, index, problem), origin);
    }
}
