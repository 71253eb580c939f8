package dev.reprise.processor.model;

/**
 * The spelling of Java names in text: {@code numUnits} is {@code num_units}, {@code useURL} is {@code use_url},
 * {@code HTTPPort} is {@code http_port}, {@code l2Norm} is {@code l2_norm}.
 */
public final class SnakeCase {

    private SnakeCase() {}

    /** The snake_case of a Java name: a word begins at a capital after a small letter or digit, or before a small letter. */
    public static String of(String name) {
        StringBuilder snake = new StringBuilder(name.length() + 4);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (i > 0 && startsWord(name, i)) {
                snake.append('_');
            }
            snake.append(Character.toLowerCase(c));
        }
        return snake.toString();
    }

    private static boolean startsWord(String name, int at) {
        if (!Character.isUpperCase(name.charAt(at))) {
            return false;
        }
        char before = name.charAt(at - 1);
        if (Character.isLowerCase(before) || Character.isDigit(before)) {
            return true;
        }
        return Character.isUpperCase(before) && at + 1 < name.length() && Character.isLowerCase(name.charAt(at + 1));
    }
}
