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
            if (!SecretTexts.isPlain(whole, start, end)) {
                return names.contains(whole.substring(start, end)) && SecretIndex.isWord(whole, start, end);
            }
            String word = whole.substring(start, end);
            if (names.contains(word) || !SecretIndex.isWord(whole, start, end)) {
                return true;
            }
            boolean isQuoted = at(whole, start - 1) == at(whole, end) && "'\"".indexOf(at(whole, end)) >= 0;
            boolean isGiven = given != null && given.contains(word);
            boolean isPartOfGiven =
                    isGiven && (start == 0 || "=:[{(,'\"".indexOf(at(whole, start - 1)) >= 0 || isExcerpt);
            return !isQuoted && !isPartOfGiven && !(given == null && isExcerpt);
        }

        private static char at(String text, int index) {
            return index < 0 || index >= text.length() ? ' ' : text.charAt(index);
        }
    }
}
