package dev.reprise.checkpoint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Small archives for tests. */
final class Archives {

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
        try (ArchiveReader archive = ArchiveReader.open(file)) {
            for (String name : archive.names()) {
                contents.put(name, new String(archive.bytes(name), StandardCharsets.US_ASCII));
            }
        }
        return contents;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
