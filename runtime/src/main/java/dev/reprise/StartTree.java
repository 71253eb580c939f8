package dev.reprise;

import dev.reprise.config.RunSettingsSchema;
import dev.reprise.launch.Launch;
import dev.reprise.launch.Settings;
import dev.reprise.text.tree.TreeText;
import dev.reprise.tree.ConfigTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The config as it is shown when a run starts: all that the program takes, and of the settings of the run those that
 * somebody has set. All of them stand in the files.
 */
final class StartTree {

    private StartTree() {}

    static <C> String of(Launch<C> launch) {
        Map<String, @Nullable Object> tree = ConfigTree.shown(launch.schema(), launch.config());
        List<String> path = Settings.path(launch.schema());
        return TreeText.render(launch.schema().name(), path == null ? tree : shortened(tree, path));
    }

    private static Map<String, @Nullable Object> shortened(Map<?, ?> tree, List<String> path) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : tree.entrySet()) {
            copy.put(String.valueOf(entry.getKey()), entry.getValue());
        }
        if (path.isEmpty()) {
            return onlySet(copy);
        }
        if (copy.get(path.get(0)) instanceof Map<?, ?> inner) {
            copy.put(path.get(0), shortened(inner, path.subList(1, path.size())));
        }
        return copy;
    }

    private static Map<String, @Nullable Object> onlySet(Map<String, @Nullable Object> settings) {
        Map<String, @Nullable Object> defaults =
                ConfigTree.shown(RunSettingsSchema.INSTANCE, RunSettingsSchema.INSTANCE.defaults());
        Map<String, @Nullable Object> set = new LinkedHashMap<>();
        int others = 0;
        for (Map.Entry<String, @Nullable Object> entry : settings.entrySet()) {
            if (Objects.equals(entry.getValue(), defaults.get(entry.getKey()))) {
                others++;
            } else {
                set.put(entry.getKey(), entry.getValue());
            }
        }
        if (others > 0) {
            set.put("...", others + " more as by default");
        }
        return set;
    }
}
