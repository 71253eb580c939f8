package dev.reprise.run.artifacts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of long content, as 64 hex digits. */
final class Digest {

    private static final String HEX = "0123456789abcdef";
    private static final int LENGTH = 64;

    private final MessageDigest sum;

    Digest() {
        try {
            sum = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256; this one has not.", e);
        }
    }

    void add(byte[] bytes, int offset, int length) {
        sum.update(bytes, offset, length);
    }

    /** The digest; starts anew. */
    String hex() {
        StringBuilder hex = new StringBuilder(LENGTH);
        for (byte octet : sum.digest()) {
            hex.append(HEX.charAt((octet >> 4) & 0xf)).append(HEX.charAt(octet & 0xf));
        }
        return hex.toString();
    }

    static String of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in);
        }
    }

    /** The digest of all that follows. */
    static String of(InputStream in) throws IOException {
        Digest digest = new Digest();
        byte[] block = new byte[1 << 16];
        for (int length = in.read(block); length >= 0; length = in.read(block)) {
            digest.add(block, 0, length);
        }
        return digest.hex();
    }

    static boolean isHex(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (HEX.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return text.length() == LENGTH;
    }
}
