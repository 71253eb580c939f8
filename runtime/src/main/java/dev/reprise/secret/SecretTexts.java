package dev.reprise.secret;

import dev.reprise.text.json.JsonWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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

    /** Shorter texts stand in others by chance. */
    static final int SHORTEST = 4;

    private static final int SHORTEST_PIECE = 8;

    /** What stands in an excerpt where it was cut. */
    private static final String DOTS = "...";

    /** The longest first, so that a secret that contains another is found whole. */
    private final List<String> texts;

    private SecretTexts(List<String> texts) {
        this.texts = texts;
    }

    /** These texts. */
    public static SecretTexts of(Collection<String> secrets) {
        Set<String> forms = new LinkedHashSet<>();
        for (String secret : secrets) {
            addForms(secret, forms);
        }
        List<String> sorted = new ArrayList<>();
        for (String form : forms) {
            int at = 0;
            while (at < sorted.size() && sorted.get(at).length() >= form.length()) {
                at++;
            }
            sorted.add(at, form);
        }
        return sorted.isEmpty() ? NONE : new SecretTexts(sorted);
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

    /** Whether a text is one of the secrets. */
    public boolean contains(String text) {
        return texts.contains(text) || texts.contains(text.strip());
    }

    /**
     * The text with {@link #MASK} for every secret in it. One of less than four characters is taken out where it stands
     * as a word.
     */
    public String mask(String text) {
        return texts.isEmpty() ? text : mask(text, false);
    }

    /**
     * The text without the secrets and without pieces of them: those of eight characters or more, and shorter ones at the
     * dots of an excerpt. For messages that may show a part of what somebody wrote.
     */
    public String maskPieces(String text) {
        return texts.isEmpty() ? text : mask(text, true);
    }

    private String mask(String text, boolean pieces) {
        StringBuilder out = null;
        int copied = 0;
        int i = 0;
        while (i < text.length()) {
            int length = secretAt(text, i, pieces);
            if (length == 0) {
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
        int longest = 0;
        for (int i = 0; i < texts.size(); i++) {
            String secret = texts.get(i);
            if (text.startsWith(secret, start)
                    && (secret.length() >= SHORTEST || isWord(text, start, start + secret.length()))) {
                longest = Math.max(longest, secret.length());
            }
            if (pieces) {
                longest = Math.max(longest, pieceAt(text, start, secret));
            }
        }
        return longest;
    }

    private static int pieceAt(String text, int start, String secret) {
        int longest = 0;
        for (int from = 0; from < secret.length(); from++) {
            int length = 0;
            while (from + length < secret.length()
                    && start + length < text.length()
                    && secret.charAt(from + length) == text.charAt(start + length)) {
                length++;
            }
            if (length >= SHORTEST_PIECE || (length > 1 && isCut(text, start, start + length))) {
                longest = Math.max(longest, length);
            }
        }
        return longest;
    }

    private static boolean isCut(String text, int start, int end) {
        return text.startsWith(DOTS, end) || text.startsWith(DOTS, start - DOTS.length());
    }

    private static boolean isWord(String text, int start, int end) {
        return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
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
