package dev.reprise.git;

import java.nio.file.Path;
import java.util.Locale;

/** The text of a HEAD or of a loose ref: an object id, or {@code ref: NAME}. */
final class RefText {

    private static final int SHA1_DIGITS = 40;
    private static final int SHA256_DIGITS = 64;

    private RefText() {}

    /** The object id that a text holds, in lower case. */
    static String id(String text, Path file) throws GitLayoutException {
        int digits = 0;
        while (digits < text.length() && isHex(text.charAt(digits))) {
            digits++;
        }
        boolean ends = digits == text.length() || isSpace(text.charAt(digits));
        if (!ends || (digits != SHA1_DIGITS && digits != SHA256_DIGITS)) {
            throw new GitLayoutException(file + " holds neither an object id nor 'ref: NAME'");
        }
        return text.substring(0, digits).toLowerCase(Locale.ROOT);
    }

    /**
     * The name behind {@code ref:}.
     *
     * @throws GitLayoutException unless it is one that all work trees share and whose file holds a commit: a tag's may
     *     hold a tag object, {@code refs/heads/.invalid} stands for a repository with reftables
     */
    static String target(String text, Path file) throws GitLayoutException {
        int start = "ref:".length();
        while (start < text.length() && isSpace(text.charAt(start))) {
            start++;
        }
        int end = text.length();
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        String name = text.substring(start, end);
        boolean plain = name.startsWith("refs/heads/") || name.startsWith("refs/remotes/");
        if (!plain || name.contains("/.") || name.contains("//") || name.contains("..") || name.endsWith("/")) {
            throw new GitLayoutException(file + " refers to '" + name + "'");
        }
        return name;
    }

    private static boolean isHex(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
