package dev.reprise.text;

import org.jspecify.annotations.Nullable;

/**
 * Names that become part of a path: they never leave the directory they are put under, and mean the same to every file
 * system and shell.
 */
public final class SafeName {

    private SafeName() {}

    /**
     * The name itself when every part between slashes is made of ASCII letters, digits, {@code .}, {@code _} and
     * {@code -}, and is not {@code .} or {@code ..}.
     *
     * @param what what the name is for, as it begins the error message
     * @throws IllegalArgumentException for any other name
     */
    public static String check(String what, String name) {
        String problem = problem(name);
        if (problem != null) {
            throw new IllegalArgumentException(what + " '" + printable(name) + "' " + problem
                    + ". Allowed are letters, digits, '.', '_' and '-', with '/' between parts.");
        }
        return name;
    }

    /** What is wrong with a name, as it follows the name in a sentence; null for a good one. */
    public static @Nullable String problem(String name) {
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i == name.length() || name.charAt(i) == '/') {
                String part = name.substring(start, i);
                if (part.isEmpty()) {
                    return name.isEmpty() ? "is empty" : "has an empty part";
                }
                if (part.equals(".") || part.equals("..")) {
                    return "contains the part '" + part + "'";
                }
                start = i + 1;
            } else if (!allowed(name.charAt(i))) {
                return "contains '" + shown(name.charAt(i)) + "'";
            }
        }
        return null;
    }

    private static boolean allowed(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '.'
                || c == '_'
                || c == '-';
    }

    private static String shown(char c) {
        return c >= ' ' && c < 127
                ? String.valueOf(c)
                : "U+" + Integer.toHexString(0x10000 | c).substring(1);
    }

    private static String printable(String name) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            shown.append(name.charAt(i) >= ' ' && name.charAt(i) < 127 ? name.charAt(i) : '?');
        }
        return shown.toString();
    }
}
