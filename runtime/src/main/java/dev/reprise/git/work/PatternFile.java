package dev.reprise.git.work;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Files with patterns a line: {@code .gitignore}, {@code .gitattributes} and what is like them. */
final class PatternFile {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private PatternFile() {}

    /**
     * The content; null if it is no file, or one that may not be read: git goes on without it as well.
     *
     * @param followLinks git does not follow them inside of a work tree
     */
    static byte @Nullable [] read(Path file, boolean followLinks) throws IOException {
        LinkOption[] options = followLinks ? new LinkOption[0] : new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
        if (!Files.isRegularFile(file, options) || !Files.isReadable(file)) {
            return null;
        }
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    /** The lines without a byte order mark, which git skips. */
    static InputStream stream(byte[] text) {
        boolean marked = text.length >= BYTE_ORDER_MARK.length
                && text[0] == BYTE_ORDER_MARK[0]
                && text[1] == BYTE_ORDER_MARK[1]
                && text[2] == BYTE_ORDER_MARK[2];
        int start = marked ? BYTE_ORDER_MARK.length : 0;
        return new ByteArrayInputStream(text, start, text.length - start);
    }
}
