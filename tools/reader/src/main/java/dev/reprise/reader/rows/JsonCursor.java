package dev.reprise.reader.rows;

/**
 * A place in a line of JSON that ends with a line feed, and the steps from there over what stands on a line. No step goes
 * beyond the line feed: it fits nowhere.
 */
abstract class JsonCursor {

    /** What {@link #exponent()} gives where there is none. */
    static final int NO_EXPONENT = Integer.MIN_VALUE;

    /** So many fit into a long whatever they are. */
    static final int MAX_DIGITS = 18;

    byte[] text = {};
    int at;

    final void blanks() {
        while (text[at] == ' ' || text[at] == '\t' || text[at] == '\r') {
            at++;
        }
    }

    /** Passes over a text. */
    final boolean string() {
        at++;
        while (true) {
            byte c = text[at++];
            if (c == '"') {
                return true;
            } else if (c == '\\') {
                if (text[at] < ' ' && text[at] >= 0) {
                    return false;
                }
                at++;
            } else if (c >= 0 && c < ' ') {
                return false;
            }
        }
    }

    final boolean word(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (text[at++] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    final boolean isEmptyObject() {
        int i = at + 1;
        while (text[i] == ' ' || text[i] == '\t' || text[i] == '\r') {
            i++;
        }
        return text[i] == '}';
    }

    /** Whether a number has too many digits for the short ways, zeros at its beginning apart. */
    final boolean isLong(int first) {
        int i = first;
        while (text[i] == '0' || text[i] == '.') {
            i++;
        }
        int digits = 0;
        while (i < at && text[i] != 'e' && text[i] != 'E') {
            if (text[i++] != '.') {
                digits++;
            }
        }
        return digits > MAX_DIGITS;
    }

    /** Passes over the exponent of a number. */
    final int exponent() {
        at++;
        boolean isNegative = text[at] == '-';
        if (isNegative || text[at] == '+') {
            at++;
        }
        int first = at;
        int exponent = 0;
        int c = text[at] - '0';
        while (c >= 0 && c <= 9) {
            exponent = Math.min(exponent * 10 + c, 99_999);
            c = text[++at] - '0';
        }
        return at == first ? NO_EXPONENT : isNegative ? -exponent : exponent;
    }
}
