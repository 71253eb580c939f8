package dev.reprise.checkpoint;

import dev.reprise.resolve.Layer;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A config as a run has written it.
 *
 * @param holder what holds it, for messages
 * @param yaml the text
 * @param source the name of the text, for origins
 * @param hash the hash of what counts in it
 */
record SavedConfig(Path holder, String yaml, String source, String hash) {

    static SavedConfig of(Checkpoint checkpoint) throws IOException {
        return new SavedConfig(
                checkpoint.file(),
                checkpoint.configYaml(),
                checkpoint.file() + "!/" + Checkpoint.CONFIG,
                checkpoint.header().configHash());
    }

    /** The layer of the config: keys that the program's config no longer has are passed over, not refused. */
    Layer layer() {
        return Layer.yaml(yaml, source).tolerant().replacing();
    }
}
