package dev.reprise.reader.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sqlite.Function;

/**
 * {@code reprise_finds(regex, text)}: whether a regular expression finds something, for SQLite has none. Gives up on a text
 * that the expression goes over again and again, as {@code (a+)+b} does, for some would take years.
 */
final class RegexFunction extends Function {

    static final String NAME = "reprise_finds";

    private static final String TOO_SLOW = "regular expression too slow: ";

    /** Characters that an expression may look at in one text, beyond a hundred times its length: about a tenth of a second. */
    private static final long STEPS = 10_000_000;

    private static final int KEPT = 100;

    /** SQLite's number for values that are texts. */
    private static final int TEXT = 3;

    /** A query tests many texts with few expressions. A connection is used by one thread at a time. */
    private final Map<String, Pattern> patterns = new LinkedHashMap<>();

    private RegexFunction() {}

    static void register(Connection connection) throws SQLException {
        Function.create(connection, NAME, new RegexFunction(), 2, FLAG_DETERMINISTIC);
    }

    /** The regular expression that was given up, or null if the failure has another cause. */
    static @Nullable String tooSlow(SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        int start = message.indexOf(TOO_SLOW);
        int end = message.lastIndexOf('\u0001');
        return start < 0 || end < start ? null : message.substring(start + TOO_SLOW.length(), end);
    }

    @Override
    protected void xFunc() throws SQLException {
        if (value_type(1) != TEXT) {
            // SQLite may ask this before it looks at the kind of the value.
            result(0);
            return;
        }
        String regex = value_text(0);
        try {
            result(finds(regex, value_text(1)) ? 1 : 0);
        } catch (TooSlow | StackOverflowError e) {
            throw new SQLException(TOO_SLOW + regex + '\u0001', e);
        }
    }

    private boolean finds(String regex, String text) {
        Pattern pattern = patterns.get(regex);
        if (pattern == null) {
            if (patterns.size() == KEPT) {
                patterns.clear();
            }
            pattern = Pattern.compile(regex);
            patterns.put(regex, pattern);
        }
        return pattern.matcher(new CountedText(text, new Steps(STEPS + 100L * text.length())))
                .find();
    }

    /** Thrown in the midst of a search, which has no other way to end. */
    private static final class TooSlow extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooSlow() {
            super(null, null, false, false);
        }
    }

    /** How often a search may still look at a character. */
    private static final class Steps {

        private long left;

        Steps(long left) {
            this.left = left;
        }

        void take() {
            if (--left < 0) {
                throw new TooSlow();
            }
        }
    }

    private record CountedText(CharSequence text, Steps steps) implements CharSequence {

        @Override
        public char charAt(int index) {
            steps.take();
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new CountedText(text.subSequence(start, end), steps);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
