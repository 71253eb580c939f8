package dev.reprise.identity;

import java.util.UUID;

/**
 * The UUID of an experiment id: its ASCII bytes, right-padded with {@code x} and cut to 16, as they stand. It has no
 * version and no variant.
 */
final class ExperimentUuid {

    private static final int BYTES = 16;
    private static final int LAST_ASCII = 0x7f;

    private ExperimentUuid() {}

    /**
     * The UUID of an id.
     *
     * @throws IllegalArgumentException if the id is empty or not ASCII
     */
    static UUID of(String experimentId) {
        requireAscii("experiment id", experimentId);
        long high = 0;
        long low = 0;
        for (int i = 0; i < BYTES; i++) {
            char unit = i < experimentId.length() ? experimentId.charAt(i) : 'x';
            if (i < Long.BYTES) {
                high = (high << Byte.SIZE) | unit;
            } else {
                low = (low << Byte.SIZE) | unit;
            }
        }
        return new UUID(high, low);
    }

    /** Fails unless an id is ASCII and not empty; {@code name} is what the user knows it by. */
    static void requireAscii(String name, String experimentId) {
        if (experimentId.isEmpty()) {
            throw new IllegalArgumentException(name + " is empty. Give it at least one character, or leave it out.");
        }
        for (int i = 0; i < experimentId.length(); i++) {
            char unit = experimentId.charAt(i);
            if (unit > LAST_ASCII) {
                throw new IllegalArgumentException(name + " = " + experimentId
                        + " is not ASCII: character " + (i + 1) + " is " + escaped(unit)
                        + ". Use letters, digits and punctuation of ASCII, such as a version or a commit.");
            }
        }
    }

    private static String escaped(char unit) {
        String hex = Integer.toHexString(unit);
        return "\\u" + "0".repeat(4 - hex.length()) + hex;
    }
}
