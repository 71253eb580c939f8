package dev.reprise.git.work;

/**
 * Ends of lines on their way between work tree and repository, as {@code git add} and {@code git checkout} turn them:
 * what text is, is what git 2.39 takes for it.
 */
final class LineEnds {

    private static final int DELETE = 127;
    private static final int ESCAPE = 27;
    private static final int FORM_FEED = 12;
    private static final int DOS_END = 26;

    private final int pairs;
    private final int loneReturns;
    private final int loneFeeds;
    private final boolean binary;

    private LineEnds(byte[] content) {
        int foundPairs = 0;
        int foundReturns = 0;
        int foundFeeds = 0;
        int printable = 0;
        int other = 0;
        boolean nul = false;
        for (int i = 0; i < content.length; i++) {
            int unit = content[i] & 0xff;
            if (unit == '\r' && i + 1 < content.length && content[i + 1] == '\n') {
                foundPairs++;
                i++;
            } else if (unit == '\r') {
                foundReturns++;
            } else if (unit == '\n') {
                foundFeeds++;
            } else if (isPrintable(unit)) {
                printable++;
            } else {
                other++;
                nul |= unit == 0;
            }
        }
        if (content.length > 0 && content[content.length - 1] == DOS_END) {
            other--;
        }
        pairs = foundPairs;
        loneReturns = foundReturns;
        loneFeeds = foundFeeds;
        binary = foundReturns > 0 || nul || printable >> 7 < other;
    }

    private static boolean isPrintable(int unit) {
        if (unit == '\b' || unit == '\t' || unit == ESCAPE || unit == FORM_FEED) {
            return true;
        }
        return unit >= ' ' && unit != DELETE;
    }

    /** Whether content in the repository has CRLF already, so that guessing leaves the file alone. */
    static boolean areKept(byte[] content) {
        LineEnds ends = new LineEnds(content);
        return !ends.binary && ends.pairs > 0;
    }

    /**
     * The content as the repository has it: lines end with LF.
     *
     * @param guess whether to look first if this is text
     */
    static byte[] toRepository(byte[] content, boolean guess) {
        LineEnds ends = new LineEnds(content);
        if (ends.pairs == 0 || (guess && ends.binary)) {
            return content;
        }
        byte[] result = new byte[content.length - ends.pairs];
        int length = 0;
        for (int i = 0; i < content.length; i++) {
            if (content[i] != '\r' || i + 1 == content.length || content[i + 1] != '\n') {
                result[length++] = content[i];
            }
        }
        return result;
    }

    /** The content as the work tree has it where lines end with CRLF there. */
    static byte[] toWorkTree(byte[] content, boolean guess) {
        LineEnds ends = new LineEnds(content);
        if (ends.loneFeeds == 0 || (guess && (ends.binary || ends.loneReturns > 0 || ends.pairs > 0))) {
            return content;
        }
        byte[] result = new byte[content.length + ends.loneFeeds];
        int length = 0;
        for (int i = 0; i < content.length; i++) {
            if (content[i] == '\n' && (i == 0 || content[i - 1] != '\r')) {
                result[length++] = '\r';
            }
            result[length++] = content[i];
        }
        return result;
    }
}
