package dev.reprise.resolve;

import dev.reprise.args.Arguments;
import dev.reprise.args.Edit;
import dev.reprise.problem.Problem;
import dev.reprise.resolve.draft.LayerEdits;
import dev.reprise.text.Node;
import dev.reprise.text.Origin;
import dev.reprise.text.TextException;
import dev.reprise.text.json.JsonReader;
import dev.reprise.text.value.OpenValue;
import dev.reprise.text.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One source of values: a file, the arguments, a patch, the config inside a checkpoint. Immutable; a file is read when
 * the layer is made, so that a later edit of the file changes nothing. What could not be read is reported when the
 * layer is resolved, beside all other problems.
 */
public final class Layer {

    private final LayerEdits edits;
    private final List<Problem> problems;

    /** The layers of included files, lowest first; each is merged before this one. */
    private final List<Layer> below;

    /** Where the file says that it includes others, or null if it does not. */
    private final @Nullable Origin including;

    private Layer(LayerEdits edits, List<Problem> problems, List<Layer> below, @Nullable Origin including) {
        this.edits = edits;
        this.problems = List.copyOf(problems);
        this.below = List.copyOf(below);
        this.including = including;
    }

    /**
     * The content of a YAML file, or of a JSON file if its name ends in {@code .json}, over that of the files that it
     * includes.
     */
    public static Layer file(Path file) {
        try {
            Node.Mapping content = content(file);
            Node.Entry include = Includes.in(content);
            return include == null ? whole(content) : Includes.read(file, content, include);
        } catch (TextException e) {
            return broken(e, file.toString());
        }
    }

    /** YAML text, named {@code source} in errors. */
    public static Layer yaml(String text, String source) {
        try {
            return whole(YamlReader.parse(text, source));
        } catch (TextException e) {
            return broken(e, source);
        }
    }

    /** JSON text, named {@code source} in errors. */
    public static Layer json(String text, String source) {
        try {
            return whole(JsonReader.parse(text, source));
        } catch (TextException e) {
            return broken(e, source);
        }
    }

    /** Overrides such as {@code optimizer.lr=0.1}, named by their number in errors. */
    public static Layer args(String... overrides) {
        return args(Arguments.parse(overrides));
    }

    /** The overrides of a command line, with the problems of the whole of it. */
    public static Layer args(Arguments arguments) {
        LayerEdits edits = new LayerEdits(arguments.edits(), false, false, true);
        return new Layer(edits, arguments.problems(), List.of(), null);
    }

    /** Plain values by key: maps, lists, texts, numbers, booleans, null. */
    public static Layer tree(Map<String, ? extends @Nullable Object> tree, String source) {
        Origin origin = Origin.of(source);
        return new Layer(setting(OpenValue.node(tree, origin)), List.of(), List.of(), null);
    }

    /**
     * This layer, saying all there is in each map that it sets: the map takes the place of what lower layers have, instead
     * of being merged into it. What a config was written as is read back so, and what a patch sets.
     */
    public Layer replacing() {
        return with(edits.isTolerant(), true);
    }

    /**
     * This layer, written for an older or newer form of the config: keys that the config does not have are passed over
     * and told by {@link Resolved#passedOver()}, the others by {@link Resolved#given()}.
     */
    public Layer tolerant() {
        return with(true, edits.isReplacing());
    }

    private Layer with(boolean isTolerant, boolean isReplacing) {
        List<Layer> included = new ArrayList<>(below.size());
        for (Layer layer : below) {
            included.add(layer.with(isTolerant, isReplacing));
        }
        LayerEdits same = new LayerEdits(edits.all(), isTolerant, isReplacing, edits.isTyped());
        return new Layer(same, problems, included, including);
    }

    /** The one change that puts a whole over the config. */
    private static LayerEdits setting(Node content) {
        Edit edit = new Edit(List.of(), Edit.Operation.SET, content, content.origin());
        return new LayerEdits(List.of(edit), false, false, false);
    }

    /** The content of a file without its {@code include}, over the layers of the files named there. */
    static Layer including(List<Layer> below, Node.Mapping own, Node.Scalar include, List<Problem> problems) {
        return new Layer(setting(own), problems, below, include.origin());
    }

    /**
     * Reads a file in the notation that its name says.
     *
     * @throws TextException if it cannot be read
     */
    static Node.Mapping content(Path file) {
        return isJson(file.toString()) ? JsonReader.read(file) : YamlReader.read(file);
    }

    private static boolean isJson(String name) {
        return name.regionMatches(true, name.length() - 5, ".json", 0, 5);
    }

    static Layer whole(Node.Mapping content) {
        return new Layer(setting(content), List.of(), List.of(), null);
    }

    static Layer broken(TextException e, String source) {
        return broken(new Problem(source, null, String.valueOf(e.getMessage()), e.origin()));
    }

    /** A layer that sets nothing and is known to be wrong. */
    static Layer broken(Problem problem) {
        return new Layer(new LayerEdits(List.of(), false, false, false), List.of(problem), List.of(), null);
    }

    List<Layer> below() {
        return below;
    }

    @Nullable
    Origin including() {
        return including;
    }

    LayerEdits edits() {
        return edits;
    }

    List<Problem> problems() {
        return problems;
    }
}
