package dev.reprise.text.json;

import dev.reprise.text.Excerpt;
import dev.reprise.text.Limits;
import dev.reprise.text.Node;
import dev.reprise.text.Origin;
import dev.reprise.text.TextException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One pass over a JSON text: lists, maps, and where they end. */
final class JsonDocument {

    private final JsonText text;
    private int depth;
    private int values;

    JsonDocument(String text, Origin source) {
        this.text = new JsonText(text, source);
    }

    /** The only value of the text. */
    Node whole() {
        text.skipSpace();
        if (text.isAtEnd()) {
            throw text.failure("holds nothing. Write {} for an empty map");
        }
        Node value = value();
        text.skipSpace();
        if (!text.isAtEnd()) {
            throw text.unexpected("something follows the end of the value. Keep one value");
        }
        return value;
    }

    /** The recursion is as deep as the document, and that is bounded. */
    private Node value() {
        if (++values > Limits.VALUES) {
            throw text.failure("more than " + Limits.VALUES + " values. Keep data in files of its own");
        }
        return switch (text.next()) {
            case '{' -> mapping();
            case '[' -> sequence();
            case '"' -> text.string();
            default -> text.word();
        };
    }

    private Node.Sequence sequence() {
        Origin origin = open();
        List<Node> items = new ArrayList<>();
        for (boolean more = !closes(']', origin); more; more = continues(']', origin)) {
            items.add(value());
        }
        depth--;
        return new Node.Sequence(items, origin);
    }

    private Node.Mapping mapping() {
        Origin origin = open();
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        for (boolean more = !closes('}', origin); more; more = continues('}', origin)) {
            Node.Entry entry = entry();
            Node.Entry first = entries.putIfAbsent(entry.key().text(), entry);
            if (first != null) {
                throw duplicate(first.key(), entry.key());
            }
        }
        depth--;
        return new Node.Mapping(List.copyOf(entries.values()), origin);
    }

    private Node.Entry entry() {
        if (text.next() != '"') {
            throw text.unexpected("a key must be text in double quotes, as {\"key\": value}");
        }
        values++;
        Node.Scalar key = text.string();
        text.skipSpace();
        if (text.next() != ':') {
            throw text.unexpected("a colon is missing after the key. Write \"key\": value");
        }
        text.advance();
        text.skipSpace();
        return new Node.Entry(key, value());
    }

    private Origin open() {
        Origin origin = text.place();
        if (++depth > Limits.DEPTH) {
            throw text.failure("lists and maps are nested more than " + Limits.DEPTH + " deep");
        }
        text.advance();
        text.skipSpace();
        return origin;
    }

    /** Whether the collection ends here; if so, goes past its end. */
    private boolean closes(char close, Origin opened) {
        if (text.isAtEnd()) {
            throw text.failure((close == ']' ? "the list" : "the map") + " of line " + opened.line()
                    + " is not closed. Add " + close);
        }
        if (text.next() != close) {
            return false;
        }
        text.advance();
        return true;
    }

    /** Whether another item follows; goes to it, or past the end of the collection. */
    private boolean continues(char close, Origin opened) {
        text.skipSpace();
        if (closes(close, opened)) {
            return false;
        }
        if (text.next() != ',') {
            throw text.unexpected("a comma or " + close + " is missing before this");
        }
        text.advance();
        text.skipSpace();
        if (!text.isAtEnd() && text.next() == close) {
            throw text.unexpected("a comma stands before this, and nothing follows it. Remove the comma");
        }
        return true;
    }

    private static TextException duplicate(Node.Scalar first, Node.Scalar second) {
        int line = first.origin().line();
        String where = line == second.origin().line() ? "twice on line " + line : "on line " + line + " already";
        return new TextException(
                "the key '" + Excerpt.of(second.text()) + "' stands " + where + ". Keep one", second.origin());
    }
}
