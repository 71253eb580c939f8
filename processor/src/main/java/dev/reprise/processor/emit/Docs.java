package dev.reprise.processor.emit;

/** Texts of the user's Javadoc in generated Javadoc. */
final class Docs {

    private static final int WIDTH = 100;

    private Docs() {}

    /** A sentence that ends with what the user wrote first of a component, or alone where there is nothing. */
    static String sentence(String start, String doc) {
        String first = firstSentence(doc);
        String whole = first.isEmpty() ? start + "." : start + ": " + escaped(first);
        return wrapped(whole.endsWith(".") ? whole : whole + ".");
    }

    private static String firstSentence(String doc) {
        int end = doc.indexOf(". ");
        return end < 0 ? doc : doc.substring(0, end + 1);
    }

    /** A backslash could begin a Unicode escape, which javac reads in comments as well. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("\\", "&#92;")
                .replace("*/", "*&#47;");
    }

    private static String wrapped(String text) {
        StringBuilder lines = new StringBuilder(text.length() + 8);
        int column = 0;
        for (String word : text.split(" ", -1)) {
            if (column > 0 && column + word.length() > WIDTH) {
                lines.append('\n');
                column = 0;
            } else if (column > 0) {
                lines.append(' ');
            }
            lines.append(word);
            column += word.length() + 1;
        }
        return lines.toString();
    }
}
