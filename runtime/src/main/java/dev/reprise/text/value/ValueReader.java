package dev.reprise.text.value;

import dev.reprise.text.Excerpt;
import dev.reprise.text.Limits;
import dev.reprise.text.Node;
import dev.reprise.text.Origin;
import dev.reprise.text.Pointer;
import dev.reprise.text.TextException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One pass over a text in the notation of this package. */
final class ValueReader {

    private static final char END = '\0';
    private static final String UNCLOSED_LIST = "the list is not closed; add ]";
    private static final String UNCLOSED_MAP = "the map is not closed; add }";
    private static final String UNCLOSED_CALL = "the function is not closed; add )";

    private final String text;
    private final Origin origin;
    private final Pieces pieces;
    private int at;
    private int depth;

    ValueReader(String text, Origin origin) {
        this.text = text;
        this.origin = origin;
        this.pieces = new Pieces(text, origin);
    }

    /** The only value of the text, or the choice among several between commas. */
    Node whole() {
        if (text.isEmpty()) {
            return new Node.Scalar("", Node.Style.WORD, origin);
        }
        Node first = value(END);
        skipSpace();
        if (at == text.length()) {
            return first;
        }
        List<Node> values = new ArrayList<>();
        values.add(first);
        while (at < text.length()) {
            if (text.charAt(at) != ',') {
                throw failure(at, "nothing may follow the closing " + lastClosed());
            }
            at++;
            values.add(value(END));
            skipSpace();
        }
        return new Node.Choice(values, true, false, List.of(), origin);
    }

    /** Only a structure, a quote or a call can end before something that is no comma. */
    private char lastClosed() {
        int last = at - 1;
        while (Character.isWhitespace(text.charAt(last))) {
            last--;
        }
        return text.charAt(last);
    }

    /** A value; {@code close} ends what it is in. */
    private Node value(char close) {
        skipSpace();
        if (at == text.length()) {
            throw failure(at, close == END ? "a value is missing here; write '' for an empty text" : unclosed(close));
        }
        char c = text.charAt(at);
        if (c == '[' || c == '{') {
            return nested(c, at);
        }
        if (ValueText.isQuote(c)) {
            return quoted();
        }
        if (c == ',' || c == close) {
            throw failure(at, missing(close));
        }
        int call = pieces.callAt(at);
        return call > 0 ? nested('(', call) : word(close);
    }

    private static String unclosed(char close) {
        return close == ']' ? UNCLOSED_LIST : close == '}' ? UNCLOSED_MAP : UNCLOSED_CALL;
    }

    private static String missing(char close) {
        return close == '}'
                ? "a value is missing before this; write null or ''"
                : "an item is missing before this; write '' for an empty text";
    }

    /** The depth is bounded, so the recursion is, too. */
    private Node nested(char open, int bracket) {
        if (++depth > Limits.DEPTH) {
            throw failure(bracket, "lists and maps may be nested " + Limits.DEPTH + " deep at most");
        }
        Node node = open == '[' ? sequence() : open == '{' ? mapping() : call(bracket);
        depth--;
        return node;
    }

    private Node sequence() {
        List<Node> items = new ArrayList<>();
        at++;
        while (!closes(']')) {
            items.add(value(']'));
            separator(']');
        }
        return new Node.Sequence(items, origin);
    }

    private Node mapping() {
        List<Node.Entry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        at++;
        while (!closes('}')) {
            int start = at;
            Node.Scalar key = key();
            if (!seen.add(key.text())) {
                throw failure(start, "the key '" + Excerpt.of(key.text()) + "' stands twice in this map; keep one");
            }
            entries.add(new Node.Entry(key, value('}')));
            separator('}');
        }
        return new Node.Mapping(entries, origin);
    }

    /** A function with its arguments, which are read as values and then given to it. */
    private Node call(int bracket) {
        int start = at;
        String name = text.substring(start, bracket);
        List<Node> arguments = new ArrayList<>();
        Map<String, Node> named = new LinkedHashMap<>();
        at = bracket + 1;
        while (!closes(')')) {
            int place = at;
            String keyword = keyword();
            Node value = value(')');
            if (keyword == null && !named.isEmpty()) {
                throw failure(place, "an argument without a name must stand before those with one");
            }
            if (keyword == null) {
                arguments.add(value);
            } else if (named.put(keyword, value) != null) {
                throw failure(place, "the argument '" + keyword + "' is given twice; keep one");
            }
            separator(')');
        }
        try {
            return Functions.call(new Call(name, arguments, named, origin));
        } catch (IllegalArgumentException e) {
            throw failure(start, String.valueOf(e.getMessage()));
        }
    }

    /** Goes past the name of an argument and its equals sign; null if none stands here. */
    private @Nullable String keyword() {
        int start = at;
        int end = pieces.afterName(start);
        int equals = pieces.afterSpace(end);
        if (end == start || equals == text.length() || text.charAt(equals) != '=') {
            return null;
        }
        at = equals + 1;
        return text.substring(start, end);
    }

    /** Whether the collection ends here; if so, goes past its end. */
    private boolean closes(char close) {
        skipSpace();
        if (at == text.length()) {
            throw failure(at, unclosed(close));
        }
        if (text.charAt(at) != close) {
            return false;
        }
        at++;
        return true;
    }

    private void separator(char close) {
        skipSpace();
        if (at == text.length()) {
            throw failure(at, unclosed(close));
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
        Node.Scalar key = isQuoted ? quoted() : word(':');
        skipSpace();
        if (at == text.length()) {
            throw failure(at, UNCLOSED_MAP);
        }
        if (text.charAt(at) != ':') {
            throw failure(isQuoted ? at : start, "expected a key and a value such as {key: value}");
        }
        if (!isQuoted && key.text().isEmpty()) {
            throw failure(start, "a key is missing before this; write '' for an empty text");
        }
        if (!isQuoted && key.text().contains("${")) {
            throw failure(start, "a key cannot be an interpolation; quote it if it is text");
        }
        at++;
        return key;
    }

    private Node.Scalar word(char close) {
        Node.Scalar word = pieces.word(at, close);
        at = pieces.end();
        return word;
    }

    private Node.Scalar quoted() {
        Node.Scalar quoted = pieces.quoted(at);
        at = pieces.end();
        return quoted;
    }

    private void skipSpace() {
        at = pieces.afterSpace(at);
    }

    private TextException failure(int index, String problem) {
        return new TextException(Pointer.at(text, index, problem), origin);
    }
}
