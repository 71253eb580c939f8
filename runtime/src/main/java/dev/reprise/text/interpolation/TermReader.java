package dev.reprise.text.interpolation;

import dev.reprise.text.notation.Cursor;
import dev.reprise.text.notation.Escapes;
import dev.reprise.text.notation.NameText;
import java.util.ArrayList;
import java.util.List;

/** Reads a text, and the interpolations in it. */
final class TermReader {

    private static final String NOT_IN_KEYS = "\\{}()[]:. \t'\"";
    private static final String CLOSE = "the " + Cursor.OPEN + " is not closed; add }";

    private final Cursor cursor;

    TermReader(Cursor cursor) {
        this.cursor = cursor;
    }

    /** All of the text. */
    Term whole() {
        Pieces pieces = new Pieces();
        while (!cursor.isAtEnd()) {
            piece(pieces, Cursor.OPEN);
        }
        return pieces.term();
    }

    /** Text in quotes. */
    Term quoted() {
        int start = cursor.at();
        char quote = cursor.read();
        String closing = String.valueOf(quote);
        Pieces pieces = new Pieces();
        while (!cursor.eat(quote)) {
            if (cursor.isAtEnd()) {
                throw cursor.failure(start, "the quote is not closed; add " + quote);
            }
            piece(pieces, Cursor.OPEN, closing);
        }
        return pieces.quoted();
    }

    private void piece(Pieces pieces, String... meaningful) {
        if (cursor.next() == '\\') {
            Escapes.read(cursor, pieces.text, meaningful);
        } else if (cursor.opens()) {
            pieces.add(interpolation());
        } else {
            pieces.text.append(cursor.read());
        }
    }

    /** An interpolation, which begins here. */
    Term interpolation() {
        int start = cursor.at();
        cursor.enter(start);
        cursor.moveTo(start + Cursor.OPEN.length());
        cursor.skipBlanks();
        int up = 0;
        while (cursor.eat('.')) {
            up++;
        }
        List<Term> keys = new ArrayList<>();
        boolean mayBeName = keys(keys, start) && up == 0;
        cursor.skipBlanks();
        Term term;
        if (cursor.eat('}')) {
            term = new Term.Reference(up, keys, cursor.since(start));
        } else if (mayBeName && cursor.eat(':')) {
            List<Term> arguments = new ElementReader(cursor, this).arguments(start);
            term = new Term.Call(keys, arguments, cursor.since(start));
        } else {
            throw unexpected(start);
        }
        cursor.leave();
        return term;
    }

    private RuntimeException unexpected(int start) {
        if (cursor.isAtEnd()) {
            return cursor.failure(start, CLOSE);
        }
        String problem = cursor.next() == ':'
                ? "before the colon stands the name of a function, such as env; quote the key of a map in oc.select"
                : "expected }; keys hold no spaces, quotes, brackets or backslashes";
        return cursor.failure(cursor.at(), problem);
    }

    /** The keys of a reference; whether they could be the name of a function as well. */
    private boolean keys(List<Term> keys, int start) {
        boolean mayBeName = cursor.next() != '[';
        keys.add(mayBeName ? key(start) : bracketed(start));
        while (cursor.next() == '.' || cursor.next() == '[') {
            boolean isDotted = cursor.eat('.');
            mayBeName &= isDotted;
            keys.add(isDotted ? key(start) : bracketed(start));
        }
        for (Term key : keys) {
            mayBeName &= isName(key);
        }
        return mayBeName;
    }

    private Term bracketed(int start) {
        cursor.advance();
        Term key = key(start);
        if (!cursor.eat(']')) {
            throw cursor.isAtEnd() ? cursor.failure(start, CLOSE) : cursor.failure(cursor.at(), "expected ]");
        }
        return key;
    }

    private Term key(int start) {
        if (cursor.opens()) {
            Term inner = interpolation();
            if (isKeyCharacter()) {
                throw partial();
            }
            return inner;
        }
        int from = cursor.at();
        while (isKeyCharacter() && !cursor.opens()) {
            cursor.advance();
        }
        if (cursor.opens()) {
            throw partial();
        }
        if (cursor.at() == from) {
            throw cursor.isAtEnd()
                    ? cursor.failure(start, CLOSE)
                    : cursor.failure(from, "a key is missing here; write the path of a value, such as model.width");
        }
        return new Term.Constant(cursor.since(from));
    }

    private RuntimeException partial() {
        return cursor.failure(cursor.at(), "only a whole key can be an interpolation, as in ${a.${b}}");
    }

    private boolean isKeyCharacter() {
        return !cursor.isAtEnd() && NOT_IN_KEYS.indexOf(cursor.next()) < 0;
    }

    private static boolean isName(Term key) {
        return !(key instanceof Term.Constant constant)
                || (constant.value() instanceof String name && NameText.isName(name));
    }
}
