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
        String base = name.startsWith("/") ? "file://" : directory.toUri().toString();
        String separator = base.endsWith("/") || name.startsWith("/") ? "" : "/";
        return Path.of(URI.create(base + separator + percentEncoded(name)));
    }

    private static String percentEncoded(String name) {
        StringBuilder encoded = new StringBuilder(3 * name.length());
        for (byte unit : name.getBytes(StandardCharsets.UTF_8)) {
            if (unit == '/') {
                encoded.append('/');
            } else {
                encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(unit));
            }
        }
        return encoded.toString();
    }
}
