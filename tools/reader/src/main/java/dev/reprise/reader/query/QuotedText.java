package dev.reprise.reader.query;

/** Reads what stands between two quotes. */
final class QuotedText {

    private final String query;
    private final int start;
    private final StringBuilder out = new StringBuilder();
    private int at;

    /** @param start the index of the first quote */
    QuotedText(String query, int start) {
        this.query = query;
        this.start = start;
        this.at = start + 1;
    }

    /** The index after the last quote, once the text is read. */
    int end() {
        return at;
    }

    /** With escapes: {@code \n \r \t \\ \' \"} and four hex digits after {@code \}{@code u}. */
    String value(char quote) {
        for (char c = next(quote); c != quote; c = next(quote)) {
            if (c == '\\') {
                escape(next(quote));
            } else {
                out.append(c);
            }
        }
        refuseHalves();
        return out.toString();
    }

    /** Backslashes stay: they are those of a regular expression. */
    String raw(char quote) {
        for (char c = next(quote); c != quote; c = next(quote)) {
            out.append(c);
            if (c == '\\') {
                out.append(next(quote));
            }
        }
        refuseHalves();
        return out.toString();
    }

    /** A piece of a name; two backticks are one. */
    String backticked() {
        while (true) {
            char c = next('`');
            if (c == '`') {
                if (at == query.length() || query.charAt(at) != '`') {
                    return out.toString();
                }
                at++;
            }
            out.append(c);
        }
    }

    private char next(char quote) {
        if (at == query.length()) {
            throw new QueryException(
                    "A quote is never closed", query, start, "expected another " + quote + " at the end");
        }
        return query.charAt(at++);
    }

    private void escape(char c) {
        switch (c) {
            case 'n' -> out.append('\n');
            case 'r' -> out.append('\r');
            case 't' -> out.append('\t');
            case '\\', '\'', '"' -> out.append(c);
            case 'u' -> unicode();
            default ->
                throw new QueryException(
                        "'\\" + c + "' is no escape",
                        query,
                        at - 2,
                        "write \\\\ for a backslash; the escapes are \\n \\r \\t \\\\ \\' \\\" \\uXXXX");
        }
    }

    private void unicode() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = at < query.length() ? Character.digit(query.charAt(at), 16) : -1;
            if (digit < 0) {
                throw new QueryException(
                        "'\\u' needs four hex digits", query, at, "expected a digit such as in \\u00e9");
            }
            code = code * 16 + digit;
            at++;
        }
        out.append((char) code);
    }

    /** No text of a run holds half a character, and the index would take one for a question mark. */
    private void refuseHalves() {
        for (int i = 0; i < out.length(); i++) {
            int c = out.codePointAt(i);
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                throw new QueryException(
                        "The text holds half a character", query, start, "write both \\u escapes of it");
            }
            i += Character.charCount(c) - 1;
        }
    }
}
