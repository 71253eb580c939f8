package dev.reprise.processor.emit;

import java.util.regex.Pattern;

/** Brings what JavaPoet prints closer to what a person writes: comments and empty bodies of one line take one line. */
final class Tidy {

    private static final Pattern COMMENT = Pattern.compile("/\\*\\*\n *\\* ([^\n]{1,96})\n *\\*/");
    private static final Pattern EMPTY_BODY = Pattern.compile("\\{\n *\\}");
    /** A type annotation before the simple name of a nested type; no string literal begins with a dot and a space. */
    private static final Pattern ANNOTATED = Pattern.compile("(?m)^([^\"\n]*\\w\\.) (@\\w+ )");

    private Tidy() {}

    static String tidy(String source) {
        String commented = COMMENT.matcher(source).replaceAll("/** $1 */");
        String closed = EMPTY_BODY.matcher(commented).replaceAll("{}");
        return ANNOTATED.matcher(closed).replaceAll("$1$2");
    }
}
