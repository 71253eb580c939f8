package dev.reprise.text.value;

import dev.reprise.text.Node;
import dev.reprise.text.notation.Cursor;
import dev.reprise.text.notation.Escapes;
import dev.reprise.text.notation.Quotes;

/** Reads the smallest parts of a value: words and quoted texts, with the interpolations in them left as they stand. */
final class ScalarReader {

    private final Cursor cursor;

    ScalarReader(Cursor cursor) {
        this.cursor = cursor;
    }

    /**
     * Unquoted text, without white space at its end. It ends at a comma, and at {@code close}: the bracket it is in, or
     * the colon after a key. With an escape in it, it is known to be text.
     */
    Node.Scalar word(char close) {
        int start = cursor.at();
        int end = start;
        while (isOrdinary(cursor.charAt(end))) {
            end++;
        }
        cursor.moveTo(end);
        if (end > start && (cursor.isAtEnd() || endsWord(cursor.next(), close))) {
            return new Node.Scalar(cursor.since(start), Node.Style.WORD, cursor.origin()); // as nearly all are
        }
        cursor.moveTo(start);
        return anyWord(close);
    }

    private static boolean isOrdinary(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '.'
                || c == '-'
                || c == '_';
    }

    private Node.Scalar anyWord(char close) {
        StringBuilder out = new StringBuilder();
        boolean hasEscape = false;
        int kept = 0;
        while (!cursor.isAtEnd() && !endsWord(cursor.next(), close)) {
            if (cursor.opens()) {
                int start = cursor.at();
                interpolation();
                out.append(cursor.since(start));
                kept = out.length();
                continue;
            }
            char c = cursor.next();
            boolean isEscape = Escapes.isEscape(cursor);
            if (!isEscape && "()[]{}".indexOf(c) >= 0) {
                throw cursor.failure(cursor.at(), bracket(c));
            }
            if (isEscape) {
                cursor.advance();
                hasEscape = true;
            }
            out.append(cursor.read());
            if (isEscape || !Character.isWhitespace(c)) {
                kept = out.length();
            }
        }
        out.setLength(kept);
        return new Node.Scalar(out.toString(), hasEscape ? Node.Style.QUOTED : Node.Style.WORD, cursor.origin());
    }

    private static boolean endsWord(char c, char close) {
        return c == ',' || c == close || (c == '}' && close == ':');
    }

    private static String bracket(char c) {
        return switch (c) {
            case ']', '}', ')' -> "this closes nothing; quote the text or write \\" + c;
            default -> "a bracket inside unquoted text; quote the text or write \\" + c;
        };
    }

    /** Goes past <code>${...}</code>, in which brackets are balanced and quotes hide them. */
    private void interpolation() {
        int start = cursor.at();
        int inside = start + Cursor.OPEN.length();
        int open = 1;
        cursor.moveTo(inside);
        while (!cursor.isAtEnd()) {
            if (Quotes.isQuote(cursor.next()) && beginsArgument(cursor.at())) {
                quoted();
                continue;
            }
            char c = cursor.read();
            if (c == '\\') {
                cursor.advance();
            } else if (c == '{') {
                open++;
            } else if (c == '}' && --open == 0) {
                if (cursor.at() - 1 == cursor.afterSpace(inside)) {
                    throw cursor.failure(start, "nothing is named here; write ${key}");
                }
                return;
            }
        }
        throw cursor.failure(start, "the interpolation is not closed; add }");
    }

    /** Elsewhere in an interpolation a quote is an apostrophe. */
    private boolean beginsArgument(int quote) {
        int before = quote - 1;
        while (Character.isWhitespace(cursor.charAt(before))) {
            before--;
        }
        return ",:{[".indexOf(cursor.charAt(before)) >= 0;
    }

    /** Quoted text. In single quotes, two quotes stand for one. */
    Node.Scalar quoted() {
        int start = cursor.at();
        char quote = cursor.read();
        String closing = String.valueOf(quote);
        StringBuilder out = new StringBuilder();
        while (!cursor.isAtEnd()) {
            if (cursor.next() == '\\') {
                Escapes.read(cursor, out, closing);
            } else if (!cursor.eat(quote)) {
                out.append(cursor.read());
            } else if (quote == '\'' && cursor.eat(quote)) {
                out.append(quote);
            } else {
                return new Node.Scalar(out.toString(), Node.Style.QUOTED, cursor.origin());
            }
        }
        throw cursor.failure(start, "the quote is not closed; add " + quote);
    }
}
