package dev.reprise.cli;

import dev.reprise.cli.output.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * What the script does once for each Java: it lists a run, so that the classes for that are in the archive, and keeps
 * SQLite's native library, which its driver would unpack anew at every start.
 */
final class WarmUp {

    static final String OPTION = "--warm-up";

    private static final String RECORD = """
            format: 1
            name: warm
            run_id: %s
            status: COMPLETE
            start: '2026-01-01T00:00:0%d.000Z'
            end: '2026-01-01T00:00:09.000Z'
            duration: 9.0
            attempts:
            - number: 1
              status: COMPLETE
            """;

    private WarmUp() {}

    /**
     * Warms up.
     *
     * @param cache where the library is to be
     */
    static int run(String cache) {
        try {
            keepLibrary(Path.of(cache));
            Path root = Files.createTempDirectory("reprise");
            try {
                for (int i = 1; i <= 2; i++) {
                    run(root.resolve("run" + i), i);
                }
                return commands(root.toString());
            } finally {
                delete(root);
            }
        } catch (IOException e) {
            return Reprise.FAILED;
        }
    }

    /** Listing comes twice: it is another thing to read runs for the first time. */
    private static int commands(String root) {
        Console console = new Console(OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), Map.of(), null);
        int code = Reprise.run(new String[] {"ls", "--root", root}, console);
        code |= Reprise.run(new String[] {"ls", "info.status == 'COMPLETE'", "--root", root}, console);
        code |= Reprise.run(new String[] {"show", "latest", "--root", root}, console);
        return code | Reprise.run(new String[] {"group", "lr", "--of", "train.loss", "--root", root}, console);
    }

    private static void run(Path directory, int number) throws IOException {
        Files.createDirectories(directory.resolve("metrics"));
        Files.writeString(directory.resolve("run.yaml"), RECORD.formatted(("a" + number).repeat(16), number));
        Files.writeString(
                directory.resolve("config_resolved.yaml"), "lr: 0." + number + "\nlayers: [1]\nseed: " + number + "\n");
        Files.writeString(directory.resolve("metrics/train.jsonl"), "{\"epoch\":1,\"loss\":0.5}\n");
    }

    private static void keepLibrary(Path cache) throws IOException {
        String name = LibraryLoaderUtil.getNativeLibName();
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        try (InputStream in = WarmUp.class.getResourceAsStream(resource)) {
            if (in != null) {
                Files.createDirectories(cache);
                Path aside = Files.createTempFile(cache, name, ".part");
                Files.copy(in, aside, StandardCopyOption.REPLACE_EXISTING);
                Files.move(aside, cache.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
