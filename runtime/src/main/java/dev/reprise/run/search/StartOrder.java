package dev.reprise.run.search;

import java.nio.file.Path;

/**
 * The order in which runs started, by the names of their directories: {@code 2026-11-21_10-00-00}, then
 * {@code 2026-11-21_10-00-00-1} up to {@code -10} and beyond.
 */
final class StartOrder {

    private static final int TIME_LENGTH = "yyyy-MM-dd_HH-mm-ss".length();

    private StartOrder() {}

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
