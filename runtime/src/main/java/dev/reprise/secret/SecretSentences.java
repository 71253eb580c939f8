package dev.reprise.secret;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes secrets out of the library's own messages, and leaves its words: what a schema names, and words that are no more
 * than words where no quotes say that somebody wrote them.
 *
 * <pre>{@code
 * // the secrets: none, k3y-of-vault
 * must not be k3y-of-vault, and 'none' is none   ->   must not be ***, and '***' is none
 * }</pre>
 */
public final class SecretSentences {

    private static final int LONGEST_NAME = 100;

    private final Set<String> names;

    /**
     * For messages about configs of one type.
     *
     * @param names what messages say by themselves: keys, names of options, constants
     */
    public SecretSentences(Set<String> names) {
        this.names = names;
    }

    /**
     * The message without the secrets and without pieces of them.
     *
     * @param given what somebody wrote and the message is about, or null
     */
    public String mask(SecretTexts secrets, String message, @Nullable String given) {
        return secrets.mask(message, true, new Words(message, given));
    }

    private final class Words implements SecretTexts.Shown {

        private final @Nullable String given;
        private final boolean isExcerpt;

        Words(String message, @Nullable String given) {
            this.given = given;
            this.isExcerpt = message.indexOf(" ^") >= 0 || message.indexOf("\n") >= 0;
        }

        @Override
        public boolean isShown(String whole, int start, int end) {
            if (names.contains(nameAround(whole, start, end))) {
                return true;
            }
            if (!SecretTexts.isPlain(whole, start, end)) {
                return false;
            }
            if (!SecretIndex.isWord(whole, start, end)) {
                return true;
            }
            String word = whole.substring(start, end);
            boolean isQuoted = at(whole, start - 1) == at(whole, end) && "'\"".indexOf(at(whole, end)) >= 0;
            boolean isGiven = given != null && given.contains(word);
            boolean isPartOfGiven =
                    isGiven && (start == 0 || "=:[{(,'\"".indexOf(at(whole, start - 1)) >= 0 || isExcerpt);
            return !isQuoted && !isPartOfGiven && !(given == null && isExcerpt);
        }

        /** The name of which the text from one index to another would be a part. */
        private static String nameAround(String whole, int start, int end) {
            int from = start;
            while (from > Math.max(0, start - LONGEST_NAME) && isOfName(whole.charAt(from - 1))) {
                from--;
            }
            int to = end;
            while (to < Math.min(whole.length(), end + LONGEST_NAME) && isOfName(whole.charAt(to))) {
                to++;
            }
            while (to > end && whole.charAt(to - 1) == '.') {
                to--; // of the sentence
            }
            return whole.substring(from, to);
        }

        private static boolean isOfName(char c) {
            return c == '_' || c == '.' || Character.isLetterOrDigit(c);
        }

        private static char at(String text, int index) {
            return index < 0 || index >= text.length() ? ' ' : text.charAt(index);
        }
    }
}
