package dev.reprise.launch;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The name and the places that a run has, which a resume cannot change: it goes on in the directory that is there.
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
        compare(kept, "name", saved.name(), asked.name());
        compare(kept, "root", saved.root(), asked.root());
        boolean isMoved = kept.length() > 0 && isAt(asked);
        kept.setLength(isMoved ? 0 : kept.length());
        compare(kept, "dir", saved.dir().orElse(null), asked.dir().orElse(null));
        compare(kept, "checkpoint_dir_name", saved.checkpointDirName(), asked.checkpointDirName());
        return kept.length() == 0
                ? null
                : "A resumed run stays where it is: " + kept + "with --fork a new run is started there.";
    }

    private void compare(StringBuilder kept, String name, @Nullable Object own, @Nullable Object asked) {
        if (!Objects.equals(own, asked)) {
            kept.append(String.join(".", path)).append('.').append(name);
            kept.append(" stays ")
                    .append(shown(own))
                    .append(", not ")
                    .append(shown(asked))
                    .append("; ");
        }
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "null" : "'" + value + "'";
    }

    private boolean isAt(RunSettings asked) throws IOException {
        Path place = asked.root().resolve("runs").resolve(asked.name());
        Path parent = directory.toRealPath().getParent();
        return parent != null && Files.isDirectory(place) && Files.isSameFile(place, parent);
    }

    /** The layer that takes the settings back to what they were. */
    Layer layer() {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("name", saved.name());
        tree.put("root", saved.root().toString());
        tree.put("dir", saved.dir().orElse(null));
        tree.put("checkpoint_dir_name", saved.checkpointDirName());
        for (int i = path.size() - 1; i >= 0; i--) {
            Map<String, @Nullable Object> outer = new LinkedHashMap<>();
            outer.put(path.get(i), tree);
            tree = outer;
        }
        return Layer.tree(tree, "the run");
    }
}
