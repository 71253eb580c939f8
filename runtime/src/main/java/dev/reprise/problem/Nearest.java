package dev.reprise.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds what somebody may have meant by a name that does not exist, by the number of single-character edits with
 * neighbouring letters swapped counted as one (Damerau 1964, restricted form).
 */
public final class Nearest {

    private Nearest() {}

    /** The closest name, or null if none is close enough to be a slip of the fingers. */
    public static @Nullable String to(String wrong, Collection<String> names) {
        String nearest = null;
        int least = Math.max(1, (wrong.length() + 1) / 3) + 1;
        for (String name : names) {
            int distance = distance(wrong.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                nearest = name;
            }
        }
        return nearest;
    }

    /** The sentence {@code  Did you mean 'x'?} with a leading space, or nothing. */
    public static String hint(String wrong, Collection<String> names) {
        String nearest = to(wrong, names);
        return nearest == null ? "" : " Did you mean '" + nearest + "'?";
    }

    /** {@code a, b, c}, cut after twenty names. */
    public static String listing(Collection<String> names) {
        List<String> shown = new ArrayList<>(names);
        if (shown.size() > 20) {
            int more = shown.size() - 20;
            shown = new ArrayList<>(shown.subList(0, 20));
            shown.add("... (" + more + " more)");
        }
        return String.join(", ", shown);
    }

    private static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }
}
