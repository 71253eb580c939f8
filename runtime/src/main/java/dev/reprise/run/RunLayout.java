package dev.reprise.run;

import dev.reprise.text.Node;
import dev.reprise.text.value.OpenValue;
import dev.reprise.text.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;

/** The names of the files that tell in a run's directory what it was started with, and how they are read. */
public final class RunLayout {

    /** The whole config, resolved. */
    public static final String CONFIG = "config_resolved.yaml";

    /** The same for people. */
    public static final String TREE = "config_tree.txt";

    /** The directory of those that are where Hydra has them. */
    public static final String HYDRA = ".hydra";

    /** The config before interpolation. */
    public static final String HYDRA_CONFIG = HYDRA + "/config.yaml";

    /** The override arguments, a list. */
    public static final String OVERRIDES = HYDRA + "/overrides.yaml";

    /** What the program printed and logged. */
    public static final String LOG = "main.log";

    /** The directory of the metrics. */
    public static final String METRICS = "metrics";

    private RunLayout() {}

    /**
     * The overrides that lead to a config: those that were written, then new ones.
     *
     * @param yaml the content of {@link #OVERRIDES}
     * @param source its name, for errors
     * @throws dev.reprise.text.TextException if it is no list
     */
    public static List<String> overrides(String yaml, String source, List<String> added) {
        List<String> all = new ArrayList<>();
        for (Node override : YamlReader.parseList(yaml, source).items()) {
            all.add(String.valueOf(OpenValue.open(override)));
        }
        all.addAll(added);
        return all;
    }
}
