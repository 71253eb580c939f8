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
 *
 * <h2>Files</h2>
 *
 * <p>The examples are of this config:
 *
 * <pre>{@code
 * @ExperimentConfig
 * @Removed("momentum")
 * public record Train(
 *         Model model,
 *         @Default("sgd") Optimizer optimizer,
 *         @Key(aliases = "rounds") @Default("20") @Positive int epochs,
 *         @Default("{}") Map<String, String> tags) {
 *
 *     @Preset("small")
 *     static TrainPatch small() {
 *         return new TrainPatch().epochs(1).model(model -> model.width(8));
 *     }
 *
 *     @ExperimentConfig
 *     public record Model(@Default("64") @Positive int width, @Default("[512, 512]") List<Integer> hidden) {
 *         @Preset("wide")
 *         static Train_ModelPatch wide() {
 *             return new Train_ModelPatch().width(4096);
 *         }
 *     }
 *
 *     @ExperimentConfig
 *     public sealed interface Optimizer {
 *         @ExperimentConfig @Option("sgd") record Sgd(@Default("0.1") double lr) implements Optimizer {}
 *         @ExperimentConfig @Option(value = "adam", aliases = "adam_w")
 *         record Adam(@Default("0.001") double lr) implements Optimizer {}
 *     }
 * }
 * }</pre>
 *
 * <p>A file holds what somebody wants otherwise, and nothing else. Maps merge with those of lower layers, lists take
 * their place. An option is its name, or a map with the name under {@code type}; a map without it is for the option that
 * is there. Choosing another option drops what lower layers set inside the last one. {@code include} names the files that
 * lie under this one, the first lowest, counted from the place of the file that names them. A file whose name ends in
 * {@code .json} is JSON, any other is YAML.
 *
 * <pre>{@code
 * $ cat conf/base.yaml
 * epochs: 30
 * optimizer: {lr: 0.05}
 * tags: {team: vision}
 * $ cat conf/model/deep.json
 * {"model": {"hidden": [64, 64, 64]}}
 * $ cat conf/big.yaml
 * include: [base.yaml, model/deep.json]
 * optimizer: adam
 * tags: {size: big}
 * $ train --config conf/big.yaml --print-config=patch
 * model:
 *   hidden:
 *   - 64
 *   - 64
 *   - 64
 * optimizer:
 *   type: adam
 * epochs: 30
 * tags:
 *   team: vision
 *   size: big
 * }</pre>
 *
 * <p>The layers of a program, from the lowest: the defaults, the config of the checkpoint that {@code --resume} goes on
 * from, presets as they are given, {@code --config} files as they are given, each over the files that it includes, the
 * overrides, and what the program itself sets with {@code Experiment.with}. Where the flags stand among the overrides
 * does not matter.
 *
 * <pre>{@code
 * $ train epochs=5 --config conf/big.yaml --preset small --preset model.wide --explain epochs
 * epochs = 5
 *   int, positive; default 20
 *   * 5   arg 1
 *     30  conf/base.yaml:1:9
 *     1   preset small
 *     20  default of Train.epochs
 * $ train --preset small --preset model.wide --config conf/big.yaml --explain model.width
 * model.width = 4096
 *   int, positive; default 64
 *   * 4096  preset model.wide
 *     8     preset small
 *     64    default of Train.Model.width
 * }</pre>
 *
 * <p>Keys and options that have another name now are read by the old one, and a key that was removed is passed over with
 * a word; typed as an override it is an error.
 *
 * <pre>{@code
 * $ cat old.yaml
 * rounds: 7
 * momentum: 0.9
 * optimizer: {type: adam_w}
 * $ train --config old.yaml --print-config=patch
 * 'momentum' is passed over, since it was removed from Train (old.yaml:2:1).
 * optimizer:
 *   type: adam
 * epochs: 7
 * $ train momentum=0.9
 * 1 problem in the configuration:
 *   momentum = 0.9  was removed from Train and has no effect any more. Leave it out  (arg 1)
 * }</pre>
 *
 * <h2>Limits</h2>
 *
 * <p>An included file lies in the working directory or below it, or, if the {@code --config} file lies elsewhere, in the
 * directory of that or below it, wherever symbolic links lead. Its name is relative and is written out. A file may stand
 * under several others, but not under itself. At most 100 files are included, at most 20 deep. A {@code --config} file
 * may lie anywhere.
 *
 * <pre>{@code
 * $ cat conf/a.yaml
 * include: b.yaml
 * $ cat conf/b.yaml
 * include: [a.yaml, /etc/c.yaml, "${env:HOME}/c.yaml"]
 * epochs: many
 * $ train --config conf/a.yaml
 * 4 problems in the configuration:
 *   include = a.yaml              includes itself: conf/a.yaml:1:10 -> conf/b.yaml:1:11 -> conf/a.yaml. Take one of them out  (conf/b.yaml:1:11)
 *   include = /etc/c.yaml         is an absolute name. Name the file relative to this one, or give it with --config           (conf/b.yaml:1:19)
 *   include = ${env:HOME}/c.yaml  is read before any ${...} has a value. Write the name out                                   (conf/b.yaml:1:32)
 *   epochs = many                 is not a whole number between -2147483648 and 2147483647                                    (conf/b.yaml:2:9)
 * }</pre>
 *
 * <p>Errors of files name the line and the column. YAML is read without the guesses of version 1.1: {@code no} and
 * {@code 007} stay what they are until the declared type reads them; a key that stands twice, an alias that leads back to
 * itself and a tag of a language are errors. {@code <<} merges a map into another one, of the same file.
 *
 * <pre>{@code
 * $ cat twice.yaml
 * epochs: 5
 * model: {width: 8, widht: 9}
 * epochs: 6
 * $ train --config twice.yaml
 * 1 problem in the configuration:
 *   twice.yaml  the key 'epochs' stands on line 1 already. Keep one  (twice.yaml:3:1)
 * $ cat wrong.yaml
 * epochs: 0
 * model: {width: 8, widht: 9}
 * $ train --config wrong.yaml --preset samll
 * 3 problems in the configuration:
 *   --preset = samll  no such preset. Did you mean 'small'? Presets: small, model.wide       (arg 3)
 *   model.widht = 9   unknown key. Did you mean 'width'? Keys of Train.Model: width, hidden  (wrong.yaml:2:19)
 *   epochs = 0        must be positive                                                       (wrong.yaml:1:9)
 * }</pre>
 *
 * <p>Without a program, layers are put over each other with a {@link Resolver}.
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
