package dev.reprise.reader.runs;

import dev.reprise.problem.ConfigException;
import dev.reprise.problem.Problem;
import dev.reprise.resolve.Layer;
import dev.reprise.resolve.Resolved;
import dev.reprise.resolve.Resolver;
import dev.reprise.run.RunLayout;
import dev.reprise.schema.RecordSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The way back from the file of a run to the program's record. */
final class RunConfig {

    private static final String MLXP = "metadata/config.yaml";

    private RunConfig() {}

    static <C> Resolved<C> read(Path directory, RecordSchema<C> schema) {
        Path file = directory.resolve(RunLayout.CONFIG);
        if (!Files.exists(file) && Files.exists(directory.resolve(MLXP))) {
            file = directory.resolve(MLXP);
        }
        try {
            String yaml = Files.readString(file, StandardCharsets.UTF_8);
            return Resolver.of(schema)
                    .with(Layer.yaml(yaml, file.toString()).tolerant().replacing())
                    .resolve();
        } catch (IOException e) {
            String message = "cannot be read (" + e.getClass().getSimpleName() + "). The run may be gone, or have ended"
                    + " before it wrote its config";
            throw new ConfigException(List.of(new Problem(file.toString(), null, message, null)));
        }
    }
}
