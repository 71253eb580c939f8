package dev.reprise.text.interpolation;

import dev.reprise.text.notation.Cursor;
import dev.reprise.text.notation.Escapes;
import dev.reprise.text.notation.Quotes;
import dev.reprise.text.notation.WordText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the arguments of a function: unquoted words typed by how they look, quoted text, lists, maps, interpolations. */
final class ElementReader {

    private static final String ESCAPED_OPEN = "\\" + Cursor.OPEN;
    private static final String ILLEGAL = "=()[]{}\"'#;&!<>^`~";

    private final Cursor cursor;
    private final TermReader reader;

    ElementReader(Cursor cursor, TermReader reader) {
        this.cursor = cursor;
        this.reader = reader;
    }

    /** The arguments up to the closing brace, which is gone past; an empty one is the empty text. */
    List<Term> arguments(int start) {
        List<Term> arguments = new ArrayList<>();
        cursor.skipBlanks();
        if (cursor.eat('}')) {
            return arguments;
        }
        do {
            arguments.add(element('}', true));
        } while (cursor.eat(','));
        if (!cursor.eat('}')) {
            throw cursor.isAtEnd()
                    ? cursor.failure(start, "the ${ is not closed; add }")
                    : cursor.failure(cursor.at(), "expected a comma or }");
        }
        return arguments;
    }

    /** The only element of the text. */
    Term whole() {
        Term element = element('\0', true);
        if (!cursor.isAtEnd()) {
            throw cursor.failure(cursor.at(), "nothing may follow; for several values write [a, b]");
        }
        return element;
    }

    private Term element(char close, boolean mayBeEmpty) {
        cursor.skipBlanks();
        int start = cursor.at();
        char c = cursor.next();
        Term element = switch (c) {
            case '[' -> items();
            case '{' -> entries();
            case '"', '\'' -> reader.quoted();
            default -> typed(word(close));
        };
        if (cursor.at() == start && !mayBeEmpty) {
            throw cursor.failure(start, "a value is missing here; write '' for an empty text");
        }
        cursor.skipBlanks();
        return element;
    }

    private Term items() {
        int start = cursor.at();
        cursor.moveTo(start + 1);
        cursor.enter(start + 1);
        List<Term> items = new ArrayList<>();
        cursor.skipBlanks();
        if (cursor.next() != ']') {
            do {
                items.add(element(']', false));
            } while (cursor.eat(','));
        }
        close(']', start);
        return new Term.Items(items);
    }

    private Term entries() {
        int start = cursor.at();
        cursor.moveTo(start + 1);
        cursor.enter(start + 1);
        Map<String, Term> entries = new LinkedHashMap<>();
        cursor.skipBlanks();
        if (cursor.next() != '}') {
            do {
                int from = cursor.at();
                String key = key();
                if (entries.containsKey(key)) {
                    throw cursor.failure(from, "this key stands twice in the map; keep one");
                }
                entries.put(key, element('}', false));
            } while (cursor.eat(','));
        }
        close('}', start);
        return new Term.Entries(entries);
    }

    private void close(char close, int start) {
        if (!cursor.eat(close)) {
            throw cursor.isAtEnd()
                    ? cursor.failure(start, "this is not closed; add " + close)
                    : cursor.failure(cursor.at(), "expected a comma or " + close);
        }
        cursor.leave();
    }

    private String key() {
        cursor.skipBlanks();
        int start = cursor.at();
        boolean isQuoted = Quotes.isQuote(cursor.next());
        Term key = isQuoted ? reader.quoted() : word(':').term();
        boolean isMissing = cursor.at() == start;
        cursor.skipBlanks();
        if (isMissing || !cursor.eat(':')) {
            throw cursor.failure(cursor.at(), "expected a key and a value such as {key: value}");
        }
        if (key instanceof Term.Constant constant && constant.value() instanceof String text) {
            return text;
        }
        throw cursor.failure(start, "a key cannot be an interpolation");
    }

    /** A word alone is typed by how it looks. */
    private static Term typed(Pieces word) {
        return word.isText() && !word.isEscaped() ? new Term.Constant(value(word.text())) : word.term();
    }

    private static @Nullable Object value(String word) {
        try {
            return WordText.open(word);
        } catch (IllegalArgumentException e) {
            return word; // a number that nothing can hold
        }
    }

    /** Unquoted text; white space around it is not part of it. */
    private Pieces word(char close) {
        Pieces pieces = new Pieces();
        int kept = 0;
        while (!cursor.isAtEnd() && cursor.next() != ',' && cursor.next() != close) {
            char c = cursor.next();
            if (cursor.opens()) {
                pieces.add(reader.interpolation());
                kept = 0;
                continue;
            }
            boolean escape = escape(pieces);
            if (!escape) {
                check(c);
                pieces.text.append(cursor.read());
            }
            kept = escape || (c != ' ' && c != '\t') ? pieces.text.length() : kept;
        }
        pieces.text.setLength(kept);
        return pieces;
    }

    /** Reads an escaped character, if one is here. */
    private boolean escape(Pieces pieces) {
        int at = cursor.at();
        if (Escapes.isEscape(cursor)) {
            pieces.text.append(cursor.charAt(at + 1));
            cursor.moveTo(at + 2);
        } else if (cursor.startsWith(ESCAPED_OPEN)) {
            pieces.text.append(Cursor.OPEN);
            cursor.moveTo(at + ESCAPED_OPEN.length());
        } else {
            return false;
        }
        pieces.escaped();
        return true;
    }

    private void check(char c) {
        if (ILLEGAL.indexOf(c) >= 0 || c > '~' || (c < ' ' && c != '\t')) {
            throw cursor.failure(cursor.at(), "this needs quotes: write the argument as 'text'");
        }
    }
}
