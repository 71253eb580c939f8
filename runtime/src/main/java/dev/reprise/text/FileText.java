package dev.reprise.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** The text of a file that is small, UTF-8 and fit for people; anything else is an error that says why. */
public final class FileText {

    private FileText() {}

    /**
     * Reads a whole file, 3 MiB at most however long it is.
     *
     * @throws TextException if there is no such file or it cannot be read as text
     */
    public static String read(Path file, Origin origin) {
        return decode(bytes(file, origin), origin);
    }

    private static byte[] bytes(Path file, Origin origin) {
        // Opening a directory succeeds on Linux; only reading it fails, without saying that it is one.
        if (Files.isDirectory(file)) {
            throw new TextException("is a directory. Name a file", origin);
        }
        // The size is checked by reading: a pipe or a device has none beforehand.
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(Limits.SIZE + 1);
            if (bytes.length > Limits.SIZE) {
                throw tooLarge(origin);
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new TextException(
                    "does not exist. Relative names count from " + Path.of("").toAbsolutePath(), origin);
        } catch (AccessDeniedException e) {
            throw new TextException("may not be read by this user. Check its permissions", origin);
        } catch (IOException e) {
            throw new TextException("cannot be read: " + e.getMessage(), origin);
        }
    }

    /** What is wrong with a text beyond {@link Limits#SIZE}. */
    public static TextException tooLarge(Origin origin) {
        return new TextException(
                "is larger than " + Limits.SIZE / (1024 * 1024) + " MiB. Keep data in files of its own", origin);
    }

    private static String decode(byte[] bytes, Origin origin) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        // A new decoder reports what is malformed, unlike new String(bytes), which puts U+FFFD in its place.
        if (StandardCharsets.UTF_8.newDecoder().decode(in, out, true).isError()) {
            throw notUtf8(bytes, in.position(), out.flip(), origin);
        }
        return out.flip().toString();
    }

    private static TextException notUtf8(byte[] bytes, int offset, CharSequence before, Origin origin) {
        String value = Integer.toHexString(bytes[offset] & 0xFF).toUpperCase(Locale.ROOT);
        return new TextException(
                "is not UTF-8: byte 0x" + value + " at offset " + offset + ". Save the file as UTF-8",
                TextPlace.after(before, before.length(), origin));
    }
}
