package dev.reprise.secret;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds secrets, and pieces of them, at a place of a text without trying each of them. Immutable. */
final class SecretIndex {

    /** A piece of this length is no chance any more. */
    static final int PIECE = 8;

    /** The shortest piece that is looked for at the dots of an excerpt. */
    private static final int SHORTEST_CUT = 3;

    /** What stands in an excerpt where it was cut. */
    private static final String DOTS = "...";

    /** Those of less than {@link #PIECE} characters. */
    private final Set<String> small = new HashSet<>();

    /** The others by their first characters, the longest first. */
    private final Map<String, List<String>> byBeginning = new HashMap<>();

    /** Made when it is asked for pieces the first time, as most texts are whole. */
    private volatile @Nullable Pieces pieces;

    private final List<String> all;

    private record Pieces(Set<String> grams, Set<String> beginnings, Set<String> ends) {}

    /** An index of texts, the longest first. */
    SecretIndex(List<String> texts) {
        all = texts;
        for (String text : texts) {
            if (text.length() < PIECE) {
                small.add(text);
            } else {
                String beginning = text.substring(0, PIECE);
                List<String> same = byBeginning.get(beginning);
                if (same == null) {
                    same = new ArrayList<>(1);
                    byBeginning.put(beginning, same);
                }
                same.add(text);
            }
        }
    }

    boolean contains(String text) {
        return text.length() < PIECE
                ? small.contains(text)
                : byBeginning
                        .getOrDefault(text.substring(0, PIECE), Collections.emptyList())
                        .contains(text);
    }

    /** The length of the longest secret that begins here; 0 if none does. One of few characters must be a word. */
    int secretAt(String text, int start) {
        if (start + PIECE <= text.length()) {
            List<String> candidates = byBeginning.get(text.substring(start, start + PIECE));
            for (int i = 0; candidates != null && i < candidates.size(); i++) {
                if (text.startsWith(candidates.get(i), start)) {
                    return candidates.get(i).length();
                }
            }
        }
        for (int length = Math.min(PIECE - 1, text.length() - start); !small.isEmpty() && length > 0; length--) {
            if (small.contains(text.substring(start, start + length))
                    && (length >= SecretTexts.SHORTEST || isWord(text, start, start + length))) {
                return length;
            }
        }
        return 0;
    }

    /** The length of what begins here and is, or may be, a part of a secret. */
    int pieceAt(String text, int start) {
        Pieces known = pieces();
        int end = start;
        while (end + PIECE <= text.length() && known.grams.contains(text.substring(end, end + PIECE))) {
            end++;
        }
        return end > start ? end - start + PIECE - 1 : cutAt(text, start, known);
    }

    private static int cutAt(String text, int start, Pieces known) {
        boolean isAfterDots = text.startsWith(DOTS, start - DOTS.length());
        for (int length = Math.min(PIECE - 1, text.length() - start); length >= SHORTEST_CUT; length--) {
            int end = start + length;
            boolean isBeforeDots = text.startsWith(DOTS, end);
            if ((isBeforeDots && known.beginnings.contains(text.substring(start, end)))
                    || (isAfterDots && known.ends.contains(text.substring(start, end)))) {
                return length;
            }
        }
        return 0;
    }

    private Pieces pieces() {
        Pieces made = pieces;
        if (made == null) {
            made = new Pieces(new HashSet<>(), new HashSet<>(), new HashSet<>());
            for (String text : all) {
                for (int i = 0; i + PIECE <= text.length(); i++) {
                    made.grams.add(text.substring(i, i + PIECE));
                }
                for (int length = SHORTEST_CUT; length < Math.min(PIECE, text.length()); length++) {
                    made.beginnings.add(text.substring(0, length));
                    made.ends.add(text.substring(text.length() - length));
                }
            }
            pieces = made;
        }
        return made;
    }

    static boolean isWord(String text, int start, int end) {
        return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }
}
