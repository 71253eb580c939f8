/**
 * What people are told about a config on a terminal: {@code --help}, {@code --explain}. It makes text and prints
 * nothing; what a value is and where it came from it asks of {@code dev.reprise.resolve}.
 *
 * <h2>What a program says of itself</h2>
 *
 * <p>Each program answers these questions instead of running. It decides as a run would, makes no directory, and exits
 * with 0, or with 2 if the config cannot be used. The examples are of this config:
 *
 * <pre>
 * /**
 *  * Trains a reader of digits.
 *  *
 *  * &#64;param optimizer what makes the steps
 *  * &#64;param epochs how often each sample is seen
 *  * &#64;param dropout how much is left out of each layer
 *  * &#64;param trackerKey what opens the tracker
 *  *&#47;
 * &#64;ExperimentConfig
 * public record Train(
 *         &#64;Default("sgd") Optimizer optimizer,
 *         &#64;Default("20") &#64;Positive int epochs,
 *         &#64;Default("0.5") &#64;Min(0) &#64;Max(1) double dropout,
 *         &#64;Default("digits of ${epochs} epochs") String title,
 *         &#64;Secret Optional&lt;String> trackerKey) {
 *
 *     /** A minute's work. *&#47;
 *     &#64;Preset("small")
 *     static TrainPatch small() {
 *         return new TrainPatch().epochs(1);
 *     }
 *
 *     &#64;ExperimentConfig
 *     public sealed interface Optimizer {
 *         &#64;ExperimentConfig &#64;Option("sgd") record Sgd(&#64;Default("0.1") double lr) implements Optimizer {}
 *         &#64;ExperimentConfig &#64;Option("adam")
 *         record Adam(&#64;Default("0.001") double lr, &#64;Default("0.9") double beta) implements Optimizer {}
 *     }
 * }
 * </pre>
 *
 * <h3>{@code --help}</h3>
 *
 * <p>Usage, flags, presets, and each key with type, range, default and documentation, which is that of the Javadoc.
 * {@code --help KEY} tells of one part. A page has the width of the terminal, or of the variable {@code COLUMNS}. It has
 * colours on a terminal, and has none if {@code NO_COLOR} is set or {@code TERM} is {@code dumb}.
 *
 * <pre>{@code
 * $ train --help | sed -n '/^presets/,$p'
 * presets
 *   --preset small  A minute's work.
 *
 * keys of Train
 *   epochs       int, positive; default 20
 *                how often each sample is seen
 *   dropout      double, 0 to 1; default 0.5
 *                how much is left out of each layer
 *   title        string; default digits of ${epochs} epochs
 *   tracker_key  string or null; default null; secret
 *                what opens the tracker
 *
 * optimizer
 *   optimizer  one of: sgd, adam; default sgd
 *              what makes the steps
 *
 * optimizer=sgd (default)
 *   optimizer.lr  double; default 0.1
 *
 * optimizer=adam
 *   optimizer.lr    double; default 0.001
 *   optimizer.beta  double; default 0.9
 * $ train --help optimizer.adam
 * optimizer=adam
 *   optimizer.lr    double; default 0.001
 *   optimizer.beta  double; default 0.9
 * $ train --help optimiser
 * 1 problem in the configuration:
 *   optimiser  unknown key. Did you mean 'optimizer'?
 * }</pre>
 *
 * <h3>{@code --explain}</h3>
 *
 * <p>Where each value comes from, the last who set it first; {@code --explain KEY} tells of one value, or of all below a
 * key. The step that counts has a star, and what was dropped a dash. If the config cannot be used, that is told
 * afterwards.
 *
 * <pre>{@code
 * $ cat base.yaml
 * optimizer: {lr: 0.3}
 * title: "deep, ${epochs} epochs"
 * $ train --config base.yaml --preset small optimizer=adam --explain
 * optimizer = adam
 *   one of: sgd, adam; default sgd
 *   what makes the steps
 *   * adam  arg 5
 *     sgd   default of Train.optimizer
 *
 * optimizer.lr = 0.001
 *   double; default 0.001
 *   * 0.001  default of Train.Optimizer.Adam.lr
 *   - 0.3    base.yaml:1:17, dropped: adam was chosen (arg 5)
 *
 * optimizer.beta = 0.9
 *   double; default 0.9
 *   * 0.9  default of Train.Optimizer.Adam.beta
 *
 * epochs = 1
 *   int, positive; default 20
 *   how often each sample is seen
 *   * 1   preset small
 *     20  default of Train.epochs
 *
 * dropout = 0.5
 *   double, 0 to 1; default 0.5
 *   how much is left out of each layer
 *   * 0.5  default of Train.dropout
 *
 * title = deep, 1 epochs
 *   string; default digits of ${epochs} epochs
 *   * deep, ${epochs} epochs    base.yaml:2:8
 *     digits of ${epochs} epochs
 *                               default of Train.title
 *
 * tracker_key = null
 *   string or null; default null
 *   what opens the tracker
 *   nobody sets it
 * $ train epochs=0 --explain epochs
 * epochs = 0
 *   int, positive; default 20
 *   how often each sample is seen
 *   * 0   arg 1
 *     20  default of Train.epochs
 * 1 problem in the configuration:
 *   epochs = 0  must be positive  (arg 1)
 * }</pre>
 *
 * <h3>{@code --print-config}</h3>
 *
 * <p>The config that a run would have: as YAML, which is the default, or as {@code json}, {@code tree} or {@code patch}.
 * The patch is what somebody set that differs from the defaults: the smallest file that gives the config back. YAML,
 * JSON and the patch can be read again with {@code --config}.
 *
 * <pre>{@code
 * $ train --config base.yaml epochs=5 --print-config
 * optimizer:
 *   type: sgd
 *   lr: 0.3
 * epochs: 5
 * dropout: 0.5
 * title: deep, 5 epochs
 * $ train --config base.yaml epochs=5 --print-config=patch
 * optimizer:
 *   lr: 0.3
 * epochs: 5
 * title: deep, 5 epochs
 * $ train --config base.yaml epochs=5 --print-config=tree
 * Train
 * ├── optimizer
 * │   ├── type: sgd
 * │   └── lr: 0.3
 * ├── epochs: 5
 * ├── dropout: 0.5
 * ├── title: deep, 5 epochs
 * └── tracker_key: null
 * $ train epochs=5 --print-config=ymal
 * --print-config 'ymal' is not one of: yaml, json, tree, patch. Did you mean 'yaml'?
 * }</pre>
 *
 * <h3>{@code --json-schema}</h3>
 *
 * <p>The JSON Schema of the program's files, by which editors complete and check them; the first line of a file says
 * which one to use. {@link dev.reprise.jsonschema.JsonSchema} tells what it holds, and how the compiler writes it.
 *
 * <pre>{@code
 * $ train --json-schema > train.schema.json
 * $ cat conf.yaml
 * # yaml-language-server: $schema=train.schema.json
 * epochs: ${env:EPOCHS,5}
 * $ train --config conf.yaml --print-config=patch
 * epochs: 5
 * }</pre>
 *
 * <h3>{@code --completion}</h3>
 *
 * <p>The script by which bash, zsh or fish completes keys, options, constants, flags, presets and files. It holds all
 * that it has to know, so that TAB starts no program. {@link dev.reprise.completion.Completion} tells where to put it.
 *
 * <pre>{@code
 * $ train --completion bash | head -2
 * # Completes the arguments of train in bash, 3.2 or later. Load it with
 * #     eval "$(train --completion bash)"
 * $ train --completion csh
 * --completion 'csh' is not one of: bash, zsh, fish. Did you mean 'zsh'?
 * }</pre>
 *
 * <h3>Secrets</h3>
 *
 * <p>None of these answers says a {@link dev.reprise.config.Secret}, nor does any file of a run. Give it by a variable of
 * the environment or in a file of its own, and once more when a run is resumed: no run keeps it. Another value may not
 * refer to it, unless it is a secret itself.
 *
 * <pre>{@code
 * $ cat key.yaml
 * tracker_key: ${env:TRACKER_KEY}
 * $ TRACKER_KEY=hunter2 train --config key.yaml --explain tracker_key
 * tracker_key = ***
 *   string or null; default null
 *   what opens the tracker
 *   * ${env:TRACKER_KEY}  key.yaml:1:14
 * $ TRACKER_KEY=hunter2 train --config key.yaml --print-config=tree | grep key
 * └── tracker_key: ***
 * $ TRACKER_KEY=hunter2 train --config key.yaml 'title=${tracker_key}' --print-config
 * 1 problem in the configuration:
 *   title = ${tracker_key}  refers to 'tracker_key', a secret, and 'title' is none. Mark it with @Secret, or take the reference out  (arg 3)
 * $ train --config key.yaml
 * 1 problem in the configuration:
 *   tracker_key = ${env:TRACKER_KEY}  the environment variable 'TRACKER_KEY' is not set. Set it, or give a default: ${env:TRACKER_KEY,default}  (key.yaml:1:14)
 * }</pre>
 */
@NullMarked
package dev.reprise.describe;

import org.jspecify.annotations.NullMarked;
