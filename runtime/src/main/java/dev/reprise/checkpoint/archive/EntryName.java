package dev.reprise.checkpoint.archive;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What an entry of an archive may be called: a relative path with {@code /} between its parts. */
public final class EntryName {

    /** A name takes at most this many bytes of UTF-8: its length is a 16-bit number in the file. */
    static final int MAX_NAME_BYTES = 0xFFFF;

    private EntryName() {}

    /**
     * Why a name could do harm when an archive is unpacked, or would not come back as it was.
     *
     * @return null if it is safe; else the predicate of a sentence such as {@code is empty}
     */
    public static @Nullable String problemOf(String name) {
        if (name.isEmpty()) {
            return "is empty";
        }
        if (name.charAt(0) == '/' || (name.length() > 1 && name.charAt(1) == ':' && isLetter(name.charAt(0)))) {
            return "is absolute";
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '\\' || c < ' ' || c == 0x7F) {
                return c == '\\' ? "has a backslash" : "has a control character";
            }
        }
        byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
        if (!new String(utf8, StandardCharsets.UTF_8).equals(name)) {
            return "has half of a surrogate pair";
        }
        return utf8.length > MAX_NAME_BYTES ? "is longer than " + MAX_NAME_BYTES + " bytes" : problemOfParts(name);
    }

    private static @Nullable String problemOfParts(String name) {
        int start = 0;
        while (start <= name.length()) {
            int slash = name.indexOf('/', start);
            int end = slash < 0 ? name.length() : slash;
            String part = name.substring(start, end);
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                return part.isEmpty() ? "has an empty part" : "has the part '" + part + "'";
            }
            start = end + 1;
        }
        return null;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
