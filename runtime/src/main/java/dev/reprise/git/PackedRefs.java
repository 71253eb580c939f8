package dev.reprise.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The file of packed refs: {@code ID NAME} lines; {@code #} starts a header, {@code ^} what the tag above points at. */
final class PackedRefs {

    private PackedRefs() {}

    /**
     * The object id of a ref.
     *
     * @param file may be missing
     * @return null if the ref is not packed
     */
    static @Nullable String id(Path file, String ref) throws IOException {
        String packed;
        try {
            // One byte a character: another branch's name in another encoding is not our business.
            packed = Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            return null;
        }
        String name = new String(ref.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        for (int at = packed.indexOf(name); at >= 0; at = packed.indexOf(name, at + 1)) {
            int end = at + name.length();
            boolean whole = end == packed.length() || packed.charAt(end) == '\n';
            int start = packed.lastIndexOf('\n', at) + 1;
            if (whole && at > start && packed.charAt(at - 1) == ' ' && packed.charAt(start) != '#') {
                return RefText.id(packed.substring(start, at), file);
            }
        }
        return null;
    }
}
