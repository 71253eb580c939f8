package dev.reprise.git.work;

import dev.reprise.git.GitName;

/** The keyword {@code $Id$} of gitattributes(5): in the work tree a hash follows it, in the repository nothing. */
final class Ident {

    private static final String KEYWORD = "$Id";

    private Ident() {}

    /** The content with every {@code $Id: …$} made {@code $Id$}. */
    static byte[] toRepository(byte[] content) {
        String text = GitName.of(content);
        int from = text.indexOf(KEYWORD + ":");
        if (from < 0) {
            return content;
        }
        StringBuilder result = new StringBuilder(text.length());
        int copied = 0;
        while (from >= 0) {
            int end = text.indexOf('$', from + KEYWORD.length());
            int line = text.indexOf('\n', from);
            if (end < 0) {
                break;
            }
            if (line < 0 || line > end) {
                result.append(text, copied, from).append(KEYWORD);
                copied = end;
            }
            from = text.indexOf(KEYWORD + ":", from + KEYWORD.length());
        }
        return GitName.bytes(result.append(text, copied, text.length()).toString());
    }
}
