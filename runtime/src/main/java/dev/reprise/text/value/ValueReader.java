package dev.reprise.text.value;

import dev.reprise.text.Excerpt;
import dev.reprise.text.Node;
import dev.reprise.text.Origin;
import dev.reprise.text.notation.Cursor;
import dev.reprise.text.notation.Quotes;
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

    private final Origin origin;
    private final Cursor cursor;
    private final ScalarReader scalars;

    ValueReader(String text, Origin origin) {
        this.origin = origin;
        this.cursor = new Cursor(text, origin, "lists and maps");
        this.scalars = new ScalarReader(cursor);
    }

    /** The only value of the text, or the choice among several between commas. */
    Node whole() {
        if (cursor.isAtEnd()) {
            return new Node.Scalar("", Node.Style.WORD, origin);
        }
        Node first = value(END);
        cursor.skipSpace();
        if (cursor.isAtEnd()) {
            return first;
        }
        List<Node> values = new ArrayList<>();
        values.add(first);
        while (!cursor.isAtEnd()) {
            if (!cursor.eat(',')) {
                throw failure("nothing may follow the closing " + lastClosed());
            }
            values.add(value(END));
            cursor.skipSpace();
        }
        return new Node.Choice(values, true, false, List.of(), origin);
    }

    /** Only a structure, a quote or a call can end before something that is no comma. */
    private char lastClosed() {
        int last = cursor.at() - 1;
        while (Character.isWhitespace(cursor.charAt(last))) {
            last--;
        }
        return cursor.charAt(last);
    }

    /** A value; {@code close} ends what it is in. */
    private Node value(char close) {
        cursor.skipSpace();
        if (cursor.isAtEnd()) {
            throw failure(close == END ? "a value is missing here; write '' for an empty text" : unclosed(close));
        }
        char c = cursor.next();
        if (c == '[' || c == '{') {
            return nested(c, cursor.at());
        }
        if (Quotes.isQuote(c)) {
            return scalars.quoted();
        }
        if (c == ',' || c == close) {
            throw failure(missing(close));
        }
        int name = cursor.afterName();
        boolean isCall = name > cursor.at() && cursor.charAt(name) == '(';
        return isCall ? nested('(', name) : scalars.word(close);
    }

    private static String unclosed(char close) {
        return close == ']' ? UNCLOSED_LIST : close == '}' ? UNCLOSED_MAP : UNCLOSED_CALL;
    }

    private static String missing(char close) {
        return close == '}'
                ? "a value is missing before this; write null or ''"
                : "an item is missing before this; write '' for an empty text";
    }

    private Node nested(char open, int bracket) {
        cursor.enter(bracket);
        Node node = open == '[' ? sequence() : open == '{' ? mapping() : call(bracket);
        cursor.leave();
        return node;
    }

    private Node sequence() {
        List<Node> items = new ArrayList<>();
        cursor.advance();
        while (!closes(']')) {
            items.add(value(']'));
            separator(']');
        }
        return new Node.Sequence(items, origin);
    }

    private Node mapping() {
        List<Node.Entry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        cursor.advance();
        while (!closes('}')) {
            int start = cursor.at();
            Node.Scalar key = key();
            if (!seen.add(key.text())) {
                throw cursor.failure(
                        start, "the key '" + Excerpt.of(key.text()) + "' stands twice in this map; keep one");
            }
            entries.add(new Node.Entry(key, value('}')));
            separator('}');
        }
        return new Node.Mapping(entries, origin);
    }

    /** A function with its arguments, which are read as values and then given to it. */
    private Node call(int bracket) {
        int start = cursor.at();
        cursor.moveTo(bracket);
        String name = cursor.since(start);
        List<Node> arguments = new ArrayList<>();
        Map<String, Node> named = new LinkedHashMap<>();
        cursor.moveTo(bracket + 1);
        while (!closes(')')) {
            int place = cursor.at();
            String keyword = keyword();
            Node value = value(')');
            if (keyword == null && !named.isEmpty()) {
                throw cursor.failure(place, "an argument without a name must stand before those with one");
            }
            if (keyword == null) {
                arguments.add(value);
            } else if (named.put(keyword, value) != null) {
                throw cursor.failure(place, "the argument '" + keyword + "' is given twice; keep one");
            }
            separator(')');
        }
        try {
            return Functions.call(new Call(name, arguments, named, origin));
        } catch (IllegalArgumentException e) {
            throw cursor.failure(start, String.valueOf(e.getMessage()));
        }
    }

    /** Goes past the name of an argument and its equals sign; null if none stands here. */
    private @Nullable String keyword() {
        int start = cursor.at();
        int end = cursor.afterName();
        int equals = cursor.afterSpace(end);
        if (end == start || cursor.charAt(equals) != '=') {
            return null;
        }
        cursor.moveTo(end);
        String name = cursor.since(start);
        cursor.moveTo(equals + 1);
        return name;
    }

    /** Whether the collection ends here; if so, goes past its end. */
    private boolean closes(char close) {
        cursor.skipSpace();
        if (cursor.isAtEnd()) {
            throw failure(unclosed(close));
        }
        return cursor.eat(close);
    }

    private void separator(char close) {
        cursor.skipSpace();
        if (cursor.isAtEnd()) {
            throw failure(unclosed(close));
        }
        if (!cursor.eat(',') && cursor.next() != close) {
            throw failure("expected a comma or " + close);
        }
    }

    private Node.Scalar key() {
        int start = cursor.at();
        boolean isQuoted = Quotes.isQuote(cursor.next());
        Node.Scalar key = isQuoted ? scalars.quoted() : scalars.word(':');
        cursor.skipSpace();
        if (cursor.isAtEnd()) {
            throw failure(UNCLOSED_MAP);
        }
        if (cursor.next() != ':') {
            throw cursor.failure(isQuoted ? cursor.at() : start, "expected a key and a value such as {key: value}");
        }
        if (!isQuoted && key.text().isEmpty()) {
            throw cursor.failure(start, "a key is missing before this; write '' for an empty text");
        }
        if (!isQuoted && key.text().contains(Cursor.OPEN)) {
            throw cursor.failure(start, "a key cannot be an interpolation; quote it if it is text");
        }
        cursor.advance();
        return key;
    }

    private RuntimeException failure(String problem) {
        return cursor.failure(cursor.at(), problem);
    }
}
