package dev.reprise.text.interpolation;

import java.util.ArrayList;
import java.util.List;

/** Reads a text, and the interpolations in it. */
final class TermReader {

    private static final String NOT_IN_KEYS = "\\{}()[]:. \t'\"";
    private static final String CLOSE = "the " + InterpolationText.OPEN + " is not closed; add }";

    private final Cursor cursor;

    TermReader(Cursor cursor) {
        this.cursor = cursor;
    }

    /** All of the text. */
    Term whole() {
        Pieces pieces = new Pieces();
        while (!cursor.isAtEnd()) {
            piece(pieces, '\0');
        }
        return pieces.term();
    }

    /** Text in quotes. */
    Term quoted() {
        int start = cursor.at;
        char quote = cursor.next();
        cursor.at++;
        Pieces pieces = new Pieces();
        while (!cursor.eat(quote)) {
            if (cursor.isAtEnd()) {
                throw cursor.failure(start, "the quote is not closed; add " + quote);
            }
            piece(pieces, quote);
        }
        return pieces.quoted();
    }

    private void piece(Pieces pieces, char quote) {
        if (cursor.next() == '\\') {
            backslashes(pieces, quote);
        } else if (cursor.opens(cursor.at)) {
            pieces.add(interpolation());
        } else {
            pieces.append(cursor.next());
            cursor.at++;
        }
    }

    /** Backslashes mean something only directly before what they can take the meaning from. */
    private void backslashes(Pieces pieces, char quote) {
        int after = cursor.afterBackslashes();
        int count = after - cursor.at;
        boolean opens = cursor.opens(after);
        boolean isQuote = quote != '\0' && cursor.charAt(after) == quote;
        cursor.at = after;
        pieces.append("\\".repeat(opens || isQuote ? count / 2 : count));
        if (count % 2 == 1 && opens) {
            pieces.append(InterpolationText.OPEN);
            cursor.at += InterpolationText.OPEN.length();
        } else if (count % 2 == 1 && isQuote) {
            pieces.append(quote);
            cursor.at++;
        }
    }

    /** An interpolation, which begins here. */
    Term interpolation() {
        int start = cursor.at;
        cursor.enter();
        cursor.at += InterpolationText.OPEN.length();
        cursor.skipSpace();
        int up = 0;
        while (cursor.eat('.')) {
            up++;
        }
        List<Term> keys = new ArrayList<>();
        boolean mayBeName = keys(keys, start) && up == 0;
        cursor.skipSpace();
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
        return cursor.failure(cursor.at, problem);
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
        cursor.at++;
        Term key = key(start);
        if (!cursor.eat(']')) {
            throw cursor.isAtEnd() ? cursor.failure(start, CLOSE) : cursor.failure(cursor.at, "expected ]");
        }
        return key;
    }

    private Term key(int start) {
        if (cursor.opens(cursor.at)) {
            Term inner = interpolation();
            if (isKeyCharacter()) {
                throw partial();
            }
            return inner;
        }
        int from = cursor.at;
        while (isKeyCharacter() && !cursor.opens(cursor.at)) {
            cursor.at++;
        }
        if (cursor.opens(cursor.at)) {
            throw partial();
        }
        if (cursor.at == from) {
            throw cursor.isAtEnd()
                    ? cursor.failure(start, CLOSE)
                    : cursor.failure(from, "a key is missing here; write the path of a value, such as model.width");
        }
        return new Term.Constant(cursor.since(from));
    }

    private RuntimeException partial() {
        return cursor.failure(cursor.at, "only a whole key can be an interpolation, as in ${a.${b}}");
    }

    private boolean isKeyCharacter() {
        return !cursor.isAtEnd() && NOT_IN_KEYS.indexOf(cursor.next()) < 0;
    }

    private static boolean isName(Term key) {
        return !(key instanceof Term.Constant constant)
                || (constant.value() instanceof String name && InterpolationText.isNamePart(name));
    }
}
