package dev.reprise.reader.query;

import org.jspecify.annotations.Nullable;

/**
 * A word of a query.
 *
 * @param text what it says: the name without backticks, else as written
 * @param value of a literal
 * @param start where it begins in the query
 * @param end where it has ended
 */
record Token(Kind kind, String text, @Nullable Object value, int start, int end) {

    enum Kind {
        /** A name with a dot, or in backticks. */
        NAME,
        /** A lone word: no name, for all of those have dots. */
        WORD,
        LITERAL,
        COMPARISON,
        MATCHES,
        STARTS_WITH,
        IN,
        EXISTS,
        AGO,
        AND,
        OR,
        NOT,
        OPEN,
        CLOSE,
        LIST_OPEN,
        LIST_CLOSE,
        COMMA,
        END
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** A word that may begin an operand or a condition. */
    boolean isOperand() {
        return kind == Kind.NAME || kind == Kind.LITERAL || kind == Kind.AGO;
    }
}
