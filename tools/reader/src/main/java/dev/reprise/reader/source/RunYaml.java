package dev.reprise.reader.source;

import dev.reprise.text.value.OpenValue;
import dev.reprise.text.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The YAML files of a run as trees. */
final class RunYaml {

    private RunYaml() {}

    /**
     * Reads a file.
     *
     * @throws IOException if it is none that can be read to an end
     * @throws dev.reprise.text.TextException if it holds no map, or none that can be understood
     */
    static Map<String, @Nullable Object> read(Path file) throws IOException {
        checkFile(file);
        return OpenValue.open(YamlReader.read(file));
    }

    /** Refuses pipes, of which nobody might ever write the other end, and the like. */
    static void checkFile(Path file) throws IOException {
        FileStamp stamp = FileStamp.of(file);
        if (stamp == null) {
            throw new NoSuchFileException(file.toString());
        } else if (Files.isDirectory(file)) {
            throw new IOException("it is a directory");
        } else if (!stamp.isRegular()) {
            throw new IOException("it is no plain file");
        }
    }
}
