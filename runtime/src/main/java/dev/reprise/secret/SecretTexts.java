package dev.reprise.secret;

import dev.reprise.text.json.JsonWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The texts that must not be seen, and their removal from other texts. Immutable. Its own text tells nothing.
 *
 * <pre>{@code
 * SecretTexts.of(List.of("hunter2")).mask("401 for hunter2")   // "401 for ***"
 * }</pre>
 *
 * <p>A text is also found as JSON has it, escaped, and each line of a text of several lines by itself. What means
 * nothing of its own is not looked for: {@code true}, {@code false}, {@code null}, and a mere reference to where a
 * secret is kept, such as <code>${env:API_KEY}</code>.
 */
public final class SecretTexts {

    /** What stands where a secret was. */
    public static final String MASK = "***";

    /** Nothing is secret. */
    public static final SecretTexts NONE = new SecretTexts(List.of());

    /** Longer texts of letters alone are no words that somebody else writes by chance. */
    private static final int LONGEST_WORD = 12;

    /** Shorter texts stand in others by chance. */
    static final int SHORTEST = 4;

    /** The longest first, so that a secret that contains another is found whole. */
    private final List<String> texts;

    /** Made for the first text that is searched: most runs have none. */
    private volatile @Nullable SecretIndex index;

    private SecretTexts(List<String> texts) {
        this.texts = texts;
    }

    /** These texts. */
    public static SecretTexts of(Collection<String> secrets) {
        Set<String> forms = new LinkedHashSet<>();
        for (String secret : secrets) {
            addForms(secret, forms);
        }
        List<String> sorted = new ArrayList<>(forms);
        sorted.sort(new LongestFirst());
        return sorted.isEmpty() ? NONE : new SecretTexts(sorted);
    }

    private static final class LongestFirst implements Comparator<String> {
        @Override
        public int compare(String one, String other) {
            return Integer.compare(other.length(), one.length());
        }
    }

    private static void addForms(String secret, Set<String> forms) {
        int start = 0;
        for (int end = secret.indexOf('\n'); end >= 0; end = secret.indexOf('\n', start)) {
            add(secret.substring(start, end), forms);
            start = end + 1;
        }
        add(secret.substring(start), forms);
        if (start > 0) {
            add(secret, forms);
        }
    }

    private static void add(String text, Set<String> forms) {
        String stripped = text.strip();
        if (tellsNothing(stripped)) {
            return;
        }
        forms.add(text);
        forms.add(stripped);
        StringBuilder json = new StringBuilder();
        JsonWriter.append(json, stripped);
        forms.add(json.substring(1, json.length() - 1));
        forms.add(ascii(json.substring(1, json.length() - 1)));
    }

    private static boolean tellsNothing(String text) {
        return switch (text) {
            case "", "~", MASK, "null", "true", "false", "[]", "{}" -> true;
            default -> isReference(text);
        };
    }

    /** As writers have it that escape all beyond ASCII. */
    private static String ascii(String json) {
        StringBuilder out = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c <= '~') {
                out.append(c);
            } else {
                out.append("\\u").append(Integer.toHexString(0x10000 | c).substring(1));
            }
        }
        return out.toString();
    }

    /** Whether a text only says which variable of the environment holds a secret, as <code>${env:API_KEY}</code> does. */
    public static boolean isReference(String text) {
        int start = text.startsWith("${env:") ? 6 : text.startsWith("${oc.env:") ? 9 : -1;
        if (start < 0 || text.length() < start + 2 || text.charAt(text.length() - 1) != '}') {
            return false;
        }
        for (int i = start; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            if (c != '_' && (c > 'z' || !Character.isLetterOrDigit(c))) {
                return false;
            }
        }
        return true;
    }

    /** Whether there is nothing to hide. */
    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /** Without those of less than four characters, which stand in many texts by chance. */
    public SecretTexts withoutShortest() {
        List<String> others = new ArrayList<>(texts.size());
        for (String text : texts) {
            if (text.length() >= SHORTEST) {
                others.add(text);
            }
        }
        return others.size() == texts.size() ? this : others.isEmpty() ? NONE : new SecretTexts(others);
    }

    /** Whether a text is one of the secrets. */
    public boolean contains(String text) {
        return index().contains(text) || index().contains(text.strip());
    }

    /**
     * The text with {@link #MASK} for every secret in it. One of less than four characters is taken out where it stands
     * as a word.
     */
    public String mask(String text) {
        return mask(text, false);
    }

    /**
     * The text without the secrets and without pieces of them: those of eight characters or more, and shorter ones at the
     * dots of an excerpt. For messages that may show a part of what somebody wrote.
     */
    public String maskPieces(String text) {
        return mask(text, true);
    }

    /**
     * What somebody wrote for a component that is no secret, without the secrets and without pieces of them. A plain word
     * is taken out where it stands as a word only.
     */
    public String maskGiven(String text) {
        return mask(text, true, new Shown() {
            @Override
            public boolean isShown(String whole, int start, int end) {
                return isPlain(whole, start, end) && !SecretIndex.isWord(whole, start, end);
            }
        });
    }

    /** Decides what may be seen though it is the text of a secret. */
    interface Shown {

        /** Whether the text from one index to another says nothing about the secret. */
        boolean isShown(String whole, int start, int end);
    }

    /** Whether a text is short and of letters, or of digits, alone, as words of any sentence are. */
    static boolean isPlain(String text, int start, int end) {
        if (end - start < SHORTEST) {
            return true;
        }
        if (end - start > LONGEST_WORD) {
            return false;
        }
        boolean hasDigit = false;
        boolean hasLetter = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean isDigit = c >= '0' && c <= '9';
            boolean isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' ';
            if (!isDigit && !isLetter) {
                return false;
            }
            hasDigit |= isDigit;
            hasLetter |= isLetter;
        }
        return !(hasDigit && hasLetter);
    }

    private String mask(String text, boolean pieces) {
        return mask(text, pieces, null);
    }

    String mask(String text, boolean pieces, @Nullable Shown shown) {
        if (texts.isEmpty()) {
            return text;
        }
        StringBuilder out = null;
        int copied = 0;
        int i = 0;
        while (i < text.length()) {
            int length = secretAt(text, i, pieces);
            if (length == 0 || (shown != null && shown.isShown(text, i, i + length))) {
                i++;
                continue;
            }
            out = out == null ? new StringBuilder(text.length()) : out;
            out.append(text, copied, i).append(MASK);
            i += length;
            copied = i;
        }
        return out == null ? text : out.append(text, copied, text.length()).toString();
    }

    /** The length of the secret, or of a piece of one, that begins here; 0 if there is none. */
    private int secretAt(String text, int start, boolean pieces) {
        int whole = index().secretAt(text, start);
        return pieces ? Math.max(whole, index().pieceAt(text, start)) : whole;
    }

    private SecretIndex index() {
        SecretIndex made = index;
        if (made == null) {
            made = new SecretIndex(texts);
            index = made;
        }
        return made;
    }

    /** The secrets that a log is searched for, the longest first: at least four characters, on one line. */
    List<String> inLogs() {
        List<String> lines = new ArrayList<>();
        for (String text : texts) {
            if (text.length() >= SHORTEST && text.indexOf('\n') < 0) {
                lines.add(text);
            }
        }
        return lines;
    }

    /** How many texts are hidden, not which. */
    @Override
    public String toString() {
        return "SecretTexts[" + texts.size() + "]";
    }
}
