package dev.reprise.text.value;

import dev.reprise.text.Node;
import dev.reprise.text.Origin;
import dev.reprise.text.Pointer;
import dev.reprise.text.TextException;

/** The smallest parts of a value: words, quoted texts, names and interpolations, cut out of its text. */
final class Pieces {

    /** The characters of the notation, which a backslash makes ordinary in a word. */
    private static final String ESCAPABLE = "\\()[]{}:=, \t";

    private final String text;
    private final Origin origin;
    private int end;

    Pieces(String text, Origin origin) {
        this.text = text;
        this.origin = origin;
    }

    /** Where the piece that was cut out last ends. */
    int end() {
        return end;
    }

    int afterSpace(int start) {
        int at = start;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The end of the name of a function or an argument; the same place if none stands here. */
    int afterName(int start) {
        int at = start;
        while (at < text.length() && isNamePart(text.charAt(at), at > start)) {
            at++;
        }
        return at;
    }

    private static boolean isNamePart(char c, boolean inside) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || c == '_'
                || (inside && (c == '-' || (c >= '0' && c <= '9')));
    }

    /** The place of the bracket that makes a name at this place a function, or -1. */
    int callAt(int start) {
        int name = afterName(start);
        return name > start && name < text.length() && text.charAt(name) == '(' ? name : -1;
    }

    /**
     * Unquoted text, without white space at its end. It ends at a comma, and at {@code close}: the bracket it is in, or
     * the colon after a key. With an escape in it, it is known to be text.
     */
    Node.Scalar word(int start, char close) {
        StringBuilder out = new StringBuilder();
        boolean hasEscape = false;
        int kept = 0;
        int at = start;
        while (at < text.length() && !endsWord(text.charAt(at), close)) {
            char c = text.charAt(at);
            if (isInterpolation(at)) {
                int after = afterInterpolation(at);
                out.append(text, at, after);
                at = after;
                kept = out.length();
                continue;
            }
            boolean isEscape = isEscape(at);
            if (!isEscape && "()[]{}".indexOf(c) >= 0) {
                throw failure(at, bracket(c));
            }
            at += isEscape ? 1 : 0;
            hasEscape |= isEscape;
            out.append(text.charAt(at));
            if (isEscape || !Character.isWhitespace(c)) {
                kept = out.length();
            }
            at++;
        }
        out.setLength(kept);
        end = at;
        return new Node.Scalar(out.toString(), hasEscape ? Node.Style.QUOTED : Node.Style.WORD, origin);
    }

    private static boolean endsWord(char c, char close) {
        return c == ',' || c == close || (c == '}' && close == ':');
    }

    private boolean isEscape(int at) {
        return text.charAt(at) == '\\' && at + 1 < text.length() && ESCAPABLE.indexOf(text.charAt(at + 1)) >= 0;
    }

    private static String bracket(char c) {
        return switch (c) {
            case ']', '}', ')' -> "this closes nothing; quote the text or write \\" + c;
            default -> "a bracket inside unquoted text; quote the text or write \\" + c;
        };
    }

    private boolean isInterpolation(int at) {
        return text.startsWith("${", at);
    }

    /** The end of <code>${...}</code>, in which brackets are balanced and quotes hide them. */
    private int afterInterpolation(int start) {
        int open = 1;
        int at = start + 2;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '{') {
                open++;
            } else if (c == '}' && --open == 0) {
                if (text.substring(start + 2, at).isBlank()) {
                    throw failure(start, "nothing is named here; write ${key}");
                }
                return at + 1;
            } else if (ValueText.isQuote(c) && beginsArgument(at)) {
                quoted(at);
                at = end - 1;
            }
            at++;
        }
        throw failure(start, "the interpolation is not closed; add }");
    }

    /** Elsewhere in an interpolation a quote is an apostrophe. */
    private boolean beginsArgument(int quote) {
        int before = quote - 1;
        while (Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        return ",:{[".indexOf(text.charAt(before)) >= 0;
    }

    /**
     * Quoted text. A backslash is itself, except that those directly before a quote of the same kind escape it and each
     * other. In single quotes, two quotes stand for one.
     */
    Node.Scalar quoted(int start) {
        char quote = text.charAt(start);
        StringBuilder out = new StringBuilder();
        int at = start + 1;
        while (at < text.length()) {
            int slashes = 0;
            while (at < text.length() && text.charAt(at) == '\\') {
                slashes++;
                at++;
            }
            boolean isQuote = at < text.length() && text.charAt(at) == quote;
            append(out, '\\', isQuote ? slashes / 2 : slashes);
            if (isQuote && slashes % 2 == 0) {
                boolean isDoubled = quote == '\'' && at + 1 < text.length() && text.charAt(at + 1) == quote;
                if (!isDoubled) {
                    end = at + 1;
                    return new Node.Scalar(out.toString(), Node.Style.QUOTED, origin);
                }
                at++;
            }
            if (at < text.length()) {
                out.append(text.charAt(at));
                at++;
            }
        }
        throw failure(start, "the quote is not closed; add " + quote);
    }

    private static void append(StringBuilder out, char c, int times) {
        for (int i = 0; i < times; i++) {
            out.append(c);
        }
    }

    private TextException failure(int index, String problem) {
        return new TextException(Pointer.at(text, index, problem), origin);
    }
}
