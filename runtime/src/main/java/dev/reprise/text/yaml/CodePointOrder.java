package dev.reprise.text.yaml;

import java.util.Comparator;

/**
 * Strings by code point, as Python sorts them. {@link String#compareTo} differs: it sorts what lies beyond U+FFFF before
 * U+E000 to U+FFFF.
 */
final class CodePointOrder implements Comparator<String> {

    static final CodePointOrder INSTANCE = new CodePointOrder();

    private CodePointOrder() {}

    @Override
    public int compare(String left, String right) {
        int common = Math.min(left.length(), right.length());
        for (int i = 0; i < common; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                return a < Character.MIN_SURROGATE || b < Character.MIN_SURROGATE
                        ? a - b
                        : compareCodePoints(left, right, i);
            }
        }
        return left.length() - right.length();
    }

    private static int compareCodePoints(String left, String right, int difference) {
        boolean inPair = difference > 0 && Character.isHighSurrogate(left.charAt(difference - 1));
        int start = inPair ? difference - 1 : difference;
        return left.codePointAt(start) - right.codePointAt(start);
    }
}
