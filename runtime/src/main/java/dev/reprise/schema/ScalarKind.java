package dev.reprise.schema;

/**
 * The kinds of single values a component may hold besides enum constants, with the word that error messages and help
 * use for each.
 */
public enum ScalarKind {
    BOOLEAN("boolean"),
    BYTE("byte"),
    SHORT("short"),
    INT("int"),
    LONG("long"),
    CHAR("char"),
    FLOAT("float"),
    DOUBLE("double"),
    STRING("string"),
    BIG_DECIMAL("decimal number"),
    BIG_INTEGER("whole number"),
    PATH("path"),
    URI("URI"),
    UUID("UUID"),
    DURATION("duration"),
    INSTANT("instant"),
    LOCAL_DATE("date"),
    CHARSET("charset"),
    PATTERN("regular expression");

    private final String word;

    ScalarKind(String word) {
        this.word = word;
    }

    /** The kind's name for people, such as {@code double} or {@code regular expression}. */
    public String word() {
        return word;
    }

    /** Whether values of this kind are whole numbers of Java's {@code byte}, {@code short}, {@code int} or {@code long}. */
    public boolean isInteger() {
        return this == BYTE || this == SHORT || this == INT || this == LONG;
    }

    /** Whether a value of this kind may be any text, so that commas and brackets in it mean nothing more. */
    public boolean isText() {
        return this == STRING || this == CHAR || this == PATH || this == URI || this == PATTERN;
    }
}
