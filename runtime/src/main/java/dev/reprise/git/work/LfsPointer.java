package dev.reprise.git.work;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a repository has instead of a file that git-lfs keeps: its hash and length, as the git-lfs specification of
 * pointer files, version 1, has it. Only to see that a file is unchanged; none is made to be stored.
 */
final class LfsPointer {

    private static final int BUFFER_SIZE = 1 << 16;

    private LfsPointer() {}

    /** Whether a pointer is the one of a file. */
    static boolean isOf(byte[] pointer, Path file, long size) throws IOException {
        String text = new String(pointer, StandardCharsets.UTF_8);
        // The length first: what differs in it need not be read.
        return text.startsWith("version https://git-lfs.github.com/spec/v1\n")
                && text.endsWith("\nsize " + size + "\n")
                && text.contains("\noid sha256:" + sha256(file) + "\n");
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER_SIZE];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
    }
}
