package dev.reprise.testing;

import dev.reprise.Experiment;
import dev.reprise.Run;
import dev.reprise.config.RunSettingsSchema;
import dev.reprise.schema.Check;
import dev.reprise.schema.Component;
import dev.reprise.schema.Types;
import java.util.Map;

/** A program whose config has all that can be said of one: documents, ranges, options, presets, old names, a secret. */
public final class Studio {

    public enum Activation {
        relu,
        gelu
    }

    public static final Zoo.Described MODEL = new Zoo.Described(
                    "Model",
                    "The network that is trained.",
                    Component.of("numUnits", Types.INT)
                            .key("num_units", "width", "units")
                            .defaultsTo("64")
                            .checked(Check.min("1", true))
                            .checked(Check.max("4096", true))
                            .doc("how many units each hidden layer has"),
                    Component.of("activation", Types.constant("Activation", Activation.values()))
                            .defaultsTo("relu")
                            .doc("what bends the line"))
            .with("wide", "Wide and flat.", Map.of("num_units", 512))
            .without("momentum2");

    public static final Zoo.Described SGD = new Zoo.Described(
            "Sgd",
            "Steps along the gradient.",
            Component.of("lr", Types.DOUBLE)
                    .defaultsTo("0.1")
                    .checked(Check.positive())
                    .doc("how far a step goes"));

    public static final Zoo.Described ADAM = new Zoo.Described(
                    "Adam",
                    "Adaptive moments.",
                    Component.of("lr", Types.DOUBLE)
                            .defaultsTo("0.001")
                            .checked(Check.positive())
                            .doc("how far a step goes"),
                    Component.of("beta", Types.DOUBLE)
                            .defaultsTo("0.9")
                            .checked(Check.min("0", true))
                            .checked(Check.max("1", false))
                            .doc("how long the mean of gradients remembers"))
            .with(
                    "fast",
                    "Large steps, at the risk of a divergence that nobody sees before the last epoch.",
                    Map.of("lr", 0.01));

    public static final Zoo.Choices OPTIMIZER =
            new Zoo.Choices("Optimizer").with("sgd", SGD).with("adam", ADAM, "adam_w");

    public static final Zoo.Described STAGE = new Zoo.Described(
            "Stage",
            "",
            Component.of("rate", Types.DOUBLE).defaultsTo("0.5"),
            Component.of("token", Types.optional(Types.STRING)).keptSecret());

    public static final Zoo.Described SCHEMA = new Zoo.Described(
                    "Studio",
                    "Trains a model in front of everybody.",
                    Component.of("model", Types.config(MODEL)).doc("what is trained"),
                    Component.of("teacher", Types.optional(Types.config(MODEL))).doc("what it learns from"),
                    Component.of("optimizer", Types.config(OPTIMIZER)).defaultsTo("sgd"),
                    Component.of("epochs", Types.INT)
                            .defaultsTo("20")
                            .checked(Check.positive())
                            .mayChangeOnResume()
                            .doc("how often each sample is seen"),
                    Component.of("title", Types.STRING).defaultsTo("${run.name} of ${epochs} epochs"),
                    Component.of("dropout", Types.list(Types.DOUBLE)).defaultsTo("[0.5, 0.25]"),
                    Component.of("stages", Types.list(Types.config(STAGE))).defaultsTo("[]"),
                    Component.of("tags", Types.map(Types.STRING, Types.STRING)).defaultsTo("{}"),
                    Component.of("extra", Types.OPEN).defaultsTo("{}"),
                    Component.of("apiKey", Types.STRING)
                            .key("api_key", "key")
                            .defaultsTo("${env:STUDIO_KEY}")
                            .keptSecret()
                            .doc("what opens the studio"),
                    Component.of("backupKey", Types.optional(Types.STRING))
                            .key("backup_key")
                            .keptSecret(),
                    Component.of("run", Types.config(RunSettingsSchema.INSTANCE))
                            .defaultsTo("{code: commit}"))
            .with("small", "A minute's work.", Map.of("epochs", 1, "model", Map.of("num_units", 8)))
            .with("shared", "The key that everybody knows.", Map.of("api_key", "preset-hunter2-key"));

    private Studio() {}

    public static void main(String[] args) {
        Experiment.of(SCHEMA).run(args, Studio::body);
    }

    /** Throws its config, secrets and all, if the title says so. */
    private static void body(Run<Map<String, Object>> run) throws Exception {
        System.out.println("trained " + run.config().get("title"));
        run.progress().advanceEpoch();
        run.metrics("train").log(Map.of("epoch", run.progress().epochs()));
        run.checkpoints().save(run.progress(), state -> state.put("none", out -> out.write(0)));
        if (run.config().get("title").equals("fail")) {
            throw new IllegalStateException("401 for " + run.config().get("api_key") + " in " + run.config());
        }
    }
}
