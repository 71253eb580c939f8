package dev.reprise.jsonschema;

/**
 * Tells which regular expressions of {@link java.util.regex.Pattern} mean the same in ECMA-262 with its flag {@code u},
 * which JSON Schema asks for. It knows what both have, and refuses the rest: possessive quantifiers, flags, classes in
 * classes, {@code \p}, {@code \Q}, {@code \A} and whatever else only one of them reads.
 */
final class EcmaPattern {

    private static final String SYNTAX = "^$\\.*+?()[]{}|/";
    private static final String LETTERS = "dDwWsSnrtf";

    private final String regex;
    private int at;
    private boolean quantified;

    private EcmaPattern(String regex) {
        this.regex = regex;
    }

    /** Whether both read the expression alike; one that Java refuses is not asked for. */
    static boolean isPortable(String regex) {
        return new EcmaPattern(regex).isPortable();
    }

    private boolean isPortable() {
        while (at < regex.length()) {
            char c = regex.charAt(at++);
            boolean known = switch (c) {
                case '\\' -> escape(false);
                case '[' -> charClass();
                case '(' -> group();
                case '*', '+', '?' -> quantifier();
                case '{' -> repetition() && quantifier();
                case ']', '}' -> false;
                default -> true;
            };
            if (!known) {
                return false;
            }
            quantified = c == '*' || c == '+' || c == '?' || c == '{';
        }
        return true;
    }

    private boolean escape(boolean inClass) {
        if (at == regex.length()) {
            return false;
        }
        char c = regex.charAt(at++);
        if (c == 'u') {
            at += 4; // Java has refused what is not four hexadecimal digits
            return at <= regex.length();
        }
        if (c == 'b' || c == 'B') {
            return false; // what a word is differs from JDK to JDK
        }
        return SYNTAX.indexOf(c) >= 0 || LETTERS.indexOf(c) >= 0 || (inClass && c == '-');
    }

    private boolean charClass() {
        int start = at;
        if (at < regex.length() && regex.charAt(at) == '^') {
            start = ++at;
        }
        while (at < regex.length()) {
            char c = regex.charAt(at++);
            if (c == ']') {
                return at - 1 > start; // an empty class is an error for Java, and matches nothing for ECMA
            }
            boolean intersection = c == '&' && at < regex.length() && regex.charAt(at) == '&';
            if (c == '[' || intersection || (c == '\\' && !escape(true))) {
                return false;
            }
        }
        return false;
    }

    private boolean group() {
        if (at == regex.length() || regex.charAt(at) != '?') {
            return true;
        }
        boolean known = regex.startsWith("?:", at) || regex.startsWith("?=", at) || regex.startsWith("?!", at);
        at += 2;
        return known;
    }

    /** One sign after another makes it reluctant, which both have, or possessive. */
    private boolean quantifier() {
        if (quantified) {
            return false;
        }
        if (at < regex.length() && regex.charAt(at) == '?') {
            at++;
        }
        return true;
    }

    private boolean repetition() {
        int end = regex.indexOf('}', at);
        int start = at;
        at = end + 1;
        int comma = 0;
        for (int i = start; i < end; i++) {
            char c = regex.charAt(i);
            comma += c == ',' ? 1 : 0;
            if (c != ',' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return end > start && comma <= 1 && regex.charAt(start) != ',';
    }
}
