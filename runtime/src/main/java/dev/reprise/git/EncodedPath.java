package dev.reprise.git;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;

/** Paths by their UTF-8 bytes, for a JVM whose locale cannot spell them: file URIs carry bytes, not characters. */
final class EncodedPath {

    private EncodedPath() {}

    /**
     * A file inside a directory, or an absolute one if the name starts with a slash.
     *
     * @throws java.nio.file.InvalidPathException if the file system cannot have such a name at all
     */
    static Path resolve(Path directory, String name) {
        return resolve(directory, name.getBytes(StandardCharsets.UTF_8));
    }

    /** The same for a name of which the bytes are known. */
    static Path resolve(Path directory, byte[] name) {
        boolean absolute = name.length > 0 && name[0] == '/';
        String base = absolute ? "file://" : directory.toUri().toString();
        String separator = base.endsWith("/") || absolute ? "" : "/";
        return Path.of(URI.create(base + separator + percentEncoded(name)));
    }

    private static String percentEncoded(byte[] name) {
        StringBuilder encoded = new StringBuilder(3 * name.length);
        for (byte unit : name) {
            if (unit == '/') {
                encoded.append('/');
            } else {
                encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(unit));
            }
        }
        return encoded.toString();
    }
}
