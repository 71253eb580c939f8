package dev.reprise.sweep;

import java.util.List;

/** Names by pattern, as shells match file names: {@code *}, {@code ?}, {@code [ab]}, {@code [a-c]}, {@code [!ab]}. */
final class NamePattern {

    private NamePattern() {}

    static boolean matchesAny(List<String> patterns, String name) {
        for (String pattern : patterns) {
            if (matches(pattern, name)) {
                return true;
            }
        }
        return false;
    }

    /** In time that grows with the product of the lengths: at most one star is ever tried again. */
    static boolean matches(String pattern, String name) {
        int p = 0;
        int n = 0;
        int afterStar = -1;
        int tried = 0;
        while (n < name.length()) {
            int next = p < pattern.length() && pattern.charAt(p) != '*' ? afterOne(pattern, p, name.charAt(n)) : -1;
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                afterStar = ++p;
                tried = n;
            } else if (next > 0) {
                p = next;
                n++;
            } else if (afterStar >= 0) {
                p = afterStar;
                n = ++tried;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    /** The end of the part of the pattern that stands for one character, or -1 if it does not match this one. */
    private static int afterOne(String pattern, int start, char c) {
        char first = pattern.charAt(start);
        int close = first == '[' ? close(pattern, start) : -1;
        if (close < 0) {
            return first == '?' || first == c ? start + 1 : -1;
        }
        boolean isNot = pattern.charAt(start + 1) == '!';
        boolean isIn = false;
        for (int i = start + (isNot ? 2 : 1); i < close; i++) {
            if (i + 2 < close && pattern.charAt(i + 1) == '-') {
                isIn |= pattern.charAt(i) <= c && c <= pattern.charAt(i + 2);
                i += 2;
            } else {
                isIn |= pattern.charAt(i) == c;
            }
        }
        return isIn != isNot ? close + 1 : -1;
    }

    /** The bracket that closes a set, or -1; one that stands first is part of it. */
    private static int close(String pattern, int open) {
        int first = open + 1;
        first += pattern.startsWith("!", first) ? 1 : 0;
        return pattern.indexOf(']', first + 1);
    }
}
