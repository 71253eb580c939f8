package dev.reprise.run.search;

import java.nio.file.Path;

/**
 * The order in which runs started, by the names of their directories: {@code 2026-11-21_10-00-00}, then
 * {@code 2026-11-21_10-00-00-1} up to {@code -10} and beyond.
 */
final class StartOrder {

    private static final String PATTERN = "0000-00-00_00-00-00";

    private static final int TIME_LENGTH = PATTERN.length();

    private StartOrder() {}

    /** Whether a directory has such a name, which tells when its run started. */
    static boolean isTold(Path run) {
        String name = String.valueOf(run.getFileName());
        for (int i = 0; i < TIME_LENGTH; i++) {
            boolean isDigit = PATTERN.charAt(i) == '0';
            if (i >= name.length() || (isDigit ? !isDigit(name.charAt(i)) : name.charAt(i) != PATTERN.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static int compare(Path a, Path b) {
        String first = String.valueOf(a.getFileName());
        String second = String.valueOf(b.getFileName());
        int byTime = time(first).compareTo(time(second));
        return byTime != 0 ? byTime : Long.compare(suffix(first), suffix(second));
    }

    private static String time(String name) {
        return name.length() < TIME_LENGTH ? name : name.substring(0, TIME_LENGTH);
    }

    private static long suffix(String name) {
        long number = 0;
        for (int i = TIME_LENGTH + 1; i < name.length(); i++) {
            int digit = Character.digit(name.charAt(i), 10);
            if (digit < 0) {
                return 0;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
