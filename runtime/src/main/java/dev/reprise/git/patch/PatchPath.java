package dev.reprise.git.patch;

import dev.reprise.git.GitName;

/** Paths as the headers of a patch have them. */
final class PatchPath {

    private static final int DELETE = 127;

    private PatchPath() {}

    /** A path, in quotes and with octal escapes unless it is plain: never in need of git's guesses about spaces. */
    static String quoted(String side, byte[] path) {
        StringBuilder text = new StringBuilder(side);
        boolean plain = true;
        for (byte unit : path) {
            int c = unit & 0xff;
            if (c == '"' || c == '\\') {
                text.append('\\').append((char) c);
                plain = false;
            } else if (c < ' ' || c >= DELETE) {
                text.append('\\').append((char) ('0' + (c >> 6))).append((char) ('0' + ((c >> 3) & 7)));
                text.append((char) ('0' + (c & 7)));
                plain = false;
            } else {
                text.append((char) c);
                plain &= c != ' ';
            }
        }
        return plain ? side + GitName.of(path) : "\"" + text + "\"";
    }
}
