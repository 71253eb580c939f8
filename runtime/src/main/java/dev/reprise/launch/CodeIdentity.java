package dev.reprise.launch;

import dev.reprise.identity.ExperimentId;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.security.CodeSource;
import org.jspecify.annotations.Nullable;

/** Finds the identity of the code that a schema belongs to. */
public final class CodeIdentity {

    private CodeIdentity() {}

    public static ExperimentId of(Class<?> program) {
        try {
            return ExperimentId.of(
                    Path.of("").toAbsolutePath(), location(program), System.getenv(ExperimentId.VARIABLE));
        } catch (IllegalArgumentException e) {
            throw new StartException(String.valueOf(e.getMessage()));
        }
    }

    /** The archive or directory that the class came from; null where it did not come from the file system. */
    private static @Nullable Path location(Class<?> program) {
        CodeSource source = program.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return null;
        }
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            return null;
        }
    }
}
