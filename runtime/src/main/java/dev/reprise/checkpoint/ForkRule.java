package dev.reprise.checkpoint;

import dev.reprise.resolve.Layer;
import dev.reprise.run.RunLayout;
import dev.reprise.text.Node;
import dev.reprise.text.Origin;
import dev.reprise.text.TextException;
import dev.reprise.text.interpolation.InterpolationText;
import dev.reprise.text.interpolation.Term;
import dev.reprise.text.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a fork takes over of a checkpoint's config: what was written rather than what came of it, so that
 * <code>${run:id}</code> and <code>${.width}</code> mean the new run.
 */
public final class ForkRule {

    private ForkRule() {}

    /** The layer of a checkpoint's config before interpolation: keys that the config no longer has are passed over. */
    public static Layer layer(Checkpoint checkpoint) throws IOException {
        String unresolved = checkpoint.unresolvedYaml();
        return unresolved == null
                ? ResumeRule.layer(checkpoint)
                : Layer.yaml(unresolved, checkpoint.file() + "!/" + Checkpoint.UNRESOLVED)
                        .tolerant()
                        .replacing();
    }

    /**
     * What the user should know of a fork.
     *
     * @param run the directory of the checkpoint's run; null if it lies in none
     * @param passedOver what the checkpoint sets and the config does not have, by path
     */
    public static List<String> warnings(Checkpoint checkpoint, @Nullable Path run, Map<String, String> passedOver)
            throws IOException {
        List<String> warnings = new ArrayList<>();
        if (checkpoint.unresolvedYaml() == null
                && run != null
                && wasInterpolated(run.resolve(RunLayout.HYDRA_CONFIG))) {
            warnings.add("The checkpoint does not hold what stood in its configuration before interpolation: the fork"
                    + " begins with the values of its parent. Set those anew that "
                    + run.resolve(RunLayout.HYDRA_CONFIG)
                    + " takes from elsewhere.");
        }
        warnings.addAll(passedOver("the checkpoint", passedOver));
        return warnings;
    }

    /**
     * What the user should know of keys that are gone.
     *
     * @param of what had them, such as {@code the checkpoint}
     * @param passedOver what it sets and the config does not have, by path
     */
    public static List<String> passedOver(String of, Map<String, String> passedOver) {
        List<String> warnings = new ArrayList<>();
        for (Map.Entry<String, String> one : passedOver.entrySet()) {
            warnings.add("'" + one.getKey() + "' = " + one.getValue() + " of " + of + " is passed over, since there is"
                    + " no such key any more: " + wayOut(one.getKey()));
        }
        return warnings;
    }

    /** What to do about a key that a checkpoint has and the config has not. */
    static String wayOut(String path) {
        String key = path.substring(path.lastIndexOf('.') + 1);
        return "if it has another name now, give that @Key(aliases = \"" + key + "\"); if it is gone for good, mark its"
                + " record @Removed(\"" + key + "\").";
    }

    private static boolean wasInterpolated(Path file) {
        try {
            return Files.isRegularFile(file) && isInterpolated(YamlReader.read(file));
        } catch (TextException e) {
            return false; // it is not needed for anything else
        }
    }

    private static boolean isInterpolated(Node node) {
        if (node instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                if (isInterpolated(entry.value())) {
                    return true;
                }
            }
        } else if (node instanceof Node.Sequence sequence) {
            for (Node item : sequence.items()) {
                if (isInterpolated(item)) {
                    return true;
                }
            }
        }
        return node instanceof Node.Scalar scalar
                && scalar.text().contains(InterpolationText.OPEN)
                && !(InterpolationText.parse(scalar.text(), Origin.of(RunLayout.HYDRA_CONFIG))
                        instanceof Term.Constant);
    }
}
