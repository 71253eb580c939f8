package dev.reprise.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * The names that git has for files: bytes, whatever the locale of the JVM can spell. Here each byte is one character
 * of a String, so that names compare as git compares them.
 */
public final class GitName {

    private static final int LAST_ASCII = 0x7f;

    private GitName() {}

    /** The name of a file in its directory. */
    public static String of(Path file) {
        Path name = file.getFileName();
        String text = name == null ? "" : name.toString();
        if (isAscii(text)) {
            return text;
        }
        String bytes = encoded(file);
        int end = bytes.endsWith("/") ? bytes.length() - 1 : bytes.length();
        return bytes.substring(bytes.lastIndexOf('/', end - 1) + 1, end);
    }

    /** What a symbolic link holds. */
    public static byte[] target(Path target) {
        String text = target.toString();
        if (isAscii(text)) {
            return bytes(text);
        }
        String all = encoded(target.isAbsolute() ? target : Path.of("/").resolve(target));
        String bytes = target.isAbsolute() ? all : all.substring(1);
        // A URI gets a slash at its end if a directory has that name.
        boolean added = bytes.endsWith("/") && !text.endsWith("/");
        return bytes(added ? bytes.substring(0, bytes.length() - 1) : bytes);
    }

    /**
     * The file of a name below a directory.
     *
     * @throws IOException if the file system cannot have such a name
     */
    public static Path resolve(Path directory, String name) throws IOException {
        try {
            return isAscii(name) ? directory.resolve(name) : EncodedPath.resolve(directory, bytes(name));
        } catch (InvalidPathException e) {
            throw new IOException("this file system cannot have the name " + shown(name), e);
        }
    }

    /**
     * The path that a symbolic link with this content leads to.
     *
     * @throws IOException if the file system cannot have such a name
     */
    public static Path link(byte[] target) throws IOException {
        String name = of(target);
        try {
            if (isAscii(name)) {
                return Path.of(name);
            }
            if (name.startsWith("/")) {
                return EncodedPath.resolve(Path.of("/"), target);
            }
            Path root = Path.of("/");
            return root.relativize(EncodedPath.resolve(root, target));
        } catch (InvalidPathException e) {
            throw new IOException("this file system cannot have a link to " + shown(name), e);
        }
    }

    /** The name that some bytes are. */
    public static String of(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** The bytes of a name. */
    public static byte[] bytes(String name) {
        return name.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A name as people read it: as UTF-8. */
    public static String shown(String name) {
        return isAscii(name) ? name : new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > LAST_ASCII) {
                return false;
            }
        }
        return true;
    }

    /** A file URI carries the bytes of a path, and not what the locale makes of them. */
    private static String encoded(Path path) {
        String uri = path.toUri().getRawPath();
        StringBuilder bytes = new StringBuilder(uri.length());
        for (int i = 0; i < uri.length(); i++) {
            if (uri.charAt(i) == '%') {
                bytes.append((char) Integer.parseInt(uri.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.append(uri.charAt(i));
            }
        }
        return bytes.toString();
    }
}
