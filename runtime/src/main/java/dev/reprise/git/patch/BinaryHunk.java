package dev.reprise.git.patch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.eclipse.jgit.util.Base85;

/**
 * The content of a file as git's binary patches have it: deflated, in lines of 52 bytes, each with its length as a letter
 * and its bytes in base 85 (git's {@code apply.c}, parse_binary_hunk).
 */
final class BinaryHunk {

    private static final int LINE_BYTES = 52;
    private static final int LETTERS = 26;

    private BinaryHunk() {}

    /** Writes the hunk that replaces whatever was there by a content. */
    static void write(OutputStream out, byte[] content) throws IOException {
        out.write(("literal " + content.length + "\n").getBytes(StandardCharsets.US_ASCII));
        Deflater deflater = new Deflater();
        try {
            Lines lines = new Lines(out);
            DeflaterOutputStream deflated = new DeflaterOutputStream(lines, deflater);
            deflated.write(content);
            deflated.finish();
            lines.end();
        } finally {
            deflater.end();
        }
        out.write('\n');
    }

    /** Cuts bytes into lines. */
    private static final class Lines extends OutputStream {

        private final OutputStream out;
        private final byte[] line = new byte[LINE_BYTES];
        private int length;

        Lines(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int unit) throws IOException {
            line[length++] = (byte) unit;
            if (length == LINE_BYTES) {
                end();
            }
        }

        /** Writes what is left. */
        void end() throws IOException {
            if (length > 0) {
                out.write(length <= LETTERS ? 'A' + length - 1 : 'a' + length - LETTERS - 1);
                out.write(Base85.encode(line, 0, length));
                out.write('\n');
                length = 0;
            }
        }
    }
}
