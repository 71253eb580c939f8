package dev.reprise.args;

/** Overrides that a shell took apart at their spaces, as {@code hidden=[1, 2]} without quotes around it. */
final class SplitText {

    private SplitText() {}

    /**
     * How many arguments belong together: 1, unless the first opens a bracket that a later one closes, and all between
     * are no overrides and no flags.
     */
    static int pieces(String[] args, int first) {
        if (first + 1 == args.length || !isPiece(args[first + 1])) {
            return 1; // as nearly always: nothing that could belong to it follows
        }
        int equals = args[first].indexOf('=');
        int open = equals < 0 ? 0 : open(args[first], equals + 1);
        int next = first + 1;
        while (open > 0 && next < args.length && isPiece(args[next])) {
            open += open(args[next], 0);
            next++;
        }
        return open == 0 ? Math.max(1, next - first) : 1;
    }

    /** How many arguments are one override with spaces around its equals sign; 1 if it has none. */
    static int spaced(String[] args, int first) {
        if (first + 1 == args.length) {
            return 1;
        }
        String next = args[first + 1];
        if (args[first].indexOf('=') < 0) {
            int pieces = !next.startsWith("=") ? 1 : next.length() > 1 ? 2 : 3;
            return first + pieces <= args.length ? pieces : 2;
        }
        // What follows an empty value is no argument of its own if it has no sign of one.
        boolean isValue = args[first].endsWith("=")
                && !next.isEmpty()
                && next.indexOf('=') < 0
                && "-~".indexOf(next.charAt(0)) < 0;
        return isValue ? 2 : 1;
    }

    /** The arguments as they were before the shell. */
    static String joined(String[] args, int first, int pieces) {
        StringBuilder joined = new StringBuilder(args[first]);
        for (int i = first + 1; i < first + pieces; i++) {
            joined.append(' ').append(args[i]);
        }
        return joined.toString();
    }

    /** The text in the quotes of a shell. */
    static String quoted(String text) {
        char quote = text.indexOf('\'') < 0 ? '\'' : '"';
        return quote + text + quote;
    }

    private static boolean isPiece(String arg) {
        return arg.indexOf('=') < 0 && !arg.startsWith("--");
    }

    /** How many more brackets are opened than closed, from an index on. */
    private static int open(String text, int from) {
        int open = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[' || c == '{' || c == '(') {
                open++;
            } else if (c == ']' || c == '}' || c == ')') {
                open--;
            }
        }
        return open;
    }
}
