package dev.reprise.checkpoint.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Small archives for tests. */
public final class Archives {

    private Archives() {}

    /** An archive as a run with two states would have it, 640 bytes long. */
    static Path small(Path file) throws IOException {
        ArchiveWriter.write(file, archive -> {
            archive.put("reprise/checkpoint.yaml", ascii("format: 1\n"));
            archive.put("reprise/config.yaml", ascii("lr: 0.1\n"));
            archive.put("state/aa", ascii("weights"));
            archive.put("state/bb", new byte[0]);
        });
        return file;
    }

    /** Everything in an archive. */
    static Map<String, String> read(Path file) throws IOException {
        Map<String, String> contents = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> entry : entries(file).entrySet()) {
            contents.put(entry.getKey(), new String(entry.getValue(), StandardCharsets.US_ASCII));
        }
        return contents;
    }

    /** The entries of an archive, in order. */
    public static Map<String, byte[]> entries(Path file) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ArchiveReader archive = ArchiveReader.open(file)) {
            for (String name : archive.names()) {
                entries.put(name, archive.bytes(name));
            }
        }
        return entries;
    }

    /** Writes an archive of these entries. */
    public static void write(Path file, Map<String, byte[]> entries) throws IOException {
        ArchiveWriter.write(file, archive -> {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                archive.put(entry.getKey(), entry.getValue());
            }
        });
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
