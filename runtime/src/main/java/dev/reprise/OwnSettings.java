package dev.reprise;

import dev.reprise.checkpoint.Checkpoint;
import dev.reprise.checkpoint.ResumeRule;
import dev.reprise.config.RunSettings;
import dev.reprise.config.RunSettingsSchema;
import dev.reprise.resolve.Layer;
import dev.reprise.resolve.Resolver;
import dev.reprise.schema.RecordSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The name and the root that a run has, which a resume cannot change: it goes on in the directory that is there.
 *
 * @param path the keys from the root of the config to the settings; empty if it has none
 * @param saved the settings in the checkpoint
 * @param directory the run's directory
 */
record OwnSettings(List<String> path, RunSettings saved, Path directory) {

    static OwnSettings of(RecordSchema<?> schema, Checkpoint checkpoint, Path directory) throws IOException {
        List<String> path = Settings.path(schema);
        if (path == null) {
            return new OwnSettings(List.of(), RunSettingsSchema.INSTANCE.defaults(), directory);
        }
        RunSettings saved =
                Resolver.of(schema).with(ResumeRule.layer(checkpoint)).resolvePart(path, RunSettingsSchema.INSTANCE);
        return new OwnSettings(path, saved, directory);
    }

    /** Why settings cannot be those of this run; null if they are, also where its directory was moved to where they say. */
    @Nullable
    String problem(RunSettings asked) throws IOException {
        StringBuilder kept = new StringBuilder();
        if (!asked.name().equals(saved.name())) {
            kept.append(key("name")).append(" stays '").append(saved.name()).append("', not '");
            kept.append(asked.name()).append("'; ");
        }
        if (!asked.root().equals(saved.root())) {
            kept.append(key("root")).append(" stays '").append(saved.root()).append("', not '");
            kept.append(asked.root()).append("'; ");
        }
        return kept.length() == 0 || isAt(asked)
                ? null
                : "A resumed run stays where it is: " + kept + "with --fork a new run is started there.";
    }

    private String key(String name) {
        return String.join(".", path) + "." + name;
    }

    private boolean isAt(RunSettings asked) throws IOException {
        Path place = asked.root().resolve("runs").resolve(asked.name());
        Path parent = directory.toRealPath().getParent();
        return parent != null && Files.isDirectory(place) && Files.isSameFile(place, parent);
    }

    /** The layer that takes the settings back to what they were. */
    Layer layer() {
        Map<String, Object> tree =
                Map.of("name", saved.name(), "root", saved.root().toString());
        for (int i = path.size() - 1; i >= 0; i--) {
            tree = Map.of(path.get(i), tree);
        }
        return Layer.tree(tree, "the run");
    }
}
