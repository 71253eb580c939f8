package dev.reprise.text.notation;

/** Quotes, single and double, between which nothing but backslashes and interpolations has a meaning. */
public final class Quotes {

    private Quotes() {}

    /** Whether the character is a quote of either kind. */
    public static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    /** Puts the text in quotes, in double ones if it holds a single one. */
    public static void append(StringBuilder out, String text) {
        String quote = text.indexOf('\'') < 0 ? "'" : "\"";
        // Backslashes at the end would escape the quote that closes.
        int trailing = Escapes.backslashes(text, 0, text.length());
        out.append(quote).append(Escapes.escaped(text, quote));
        out.append(text, trailing, text.length()).append(quote);
    }
}
