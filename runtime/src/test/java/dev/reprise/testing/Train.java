package dev.reprise.testing;

import dev.reprise.config.ConfigSchema;
import dev.reprise.config.RunSettings;
import dev.reprise.config.RunSettingsSchema;
import dev.reprise.schema.Check;
import dev.reprise.schema.Component;
import dev.reprise.schema.OptionSchema;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A config with one component of every shape, and its schemas written as the processor would write them. */
public record Train(
        Data data,
        Optimizer optimizer,
        List<Integer> hidden,
        Map<String, Integer> tags,
        Optional<String> note,
        int epochs,
        Map<String, Object> extra,
        RunSettings run) {

    public Train {
        if (epochs == 13) {
            throw new IllegalArgumentException("thirteen epochs bring bad luck");
        }
        if (epochs == 1313) {
            throw new AssertionError("nobody asks for so many");
        }
    }

    public enum Split {
        train,
        test
    }

    public record Data(Split split, double fraction, String path) {}

    public sealed interface Optimizer permits Sgd, Adam {}

    public record Sgd(double lr, double momentum) implements Optimizer {}

    public record Adam(double lr, double beta1, double beta2) implements Optimizer {}

    public static final class Schema implements ConfigSchema<Train> {
        public static final Schema INSTANCE = new Schema();
        static final Component<Data> DATA =
                Component.of("data", Types.config(DataSchema.INSTANCE)).defaultsTo("{fraction: 0.25}");
        static final Component<Optimizer> OPTIMIZER = Component.of("optimizer", Types.config(OptimizerSchema.INSTANCE))
                .defaultsTo("sgd");
        static final Component<List<Integer>> HIDDEN = Component.of("hiddenSizes", Types.list(Types.INT))
                .key("hidden_sizes", "hidden")
                .defaultsTo("[64, 32]");
        static final Component<Map<String, Integer>> TAGS =
                Component.of("tags", Types.map(Types.STRING, Types.INT)).defaultsTo("{}");
        static final Component<Optional<String>> NOTE = Component.of("note", Types.optional(Types.STRING));
        static final Component<Integer> EPOCHS = Component.of("epochs", Types.INT)
                .defaultsTo("20")
                .checked(Check.positive())
                .mayChangeOnResume();
        static final Component<Map<String, Object>> EXTRA =
                Component.of("extra", Types.OPEN).defaultsTo("{}").hashed(Component.HashRule.UNLESS_DEFAULT);
        // Tests run inside the project's own repository, which is nobody's code to keep.
        static final Component<RunSettings> RUN =
                Component.of("run", Types.config(RunSettingsSchema.INSTANCE)).defaultsTo("{code: commit}");
        private static final List<Component<?>> COMPONENTS =
                List.of(DATA, OPTIMIZER, HIDDEN, TAGS, NOTE, EPOCHS, EXTRA, RUN);

        @Override
        public String name() {
            return "Train";
        }

        @Override
        public Class<Train> type() {
            return Train.class;
        }

        @Override
        public List<Component<?>> components() {
            return COMPONENTS;
        }

        @Override
        public String doc() {
            return "";
        }

        @Override
        public Train bind(RecordSchema.Values values) {
            Data data = values.get(DATA);
            Optimizer optimizer = values.get(OPTIMIZER);
            List<Integer> hidden = values.get(HIDDEN);
            Map<String, Integer> tags = values.get(TAGS);
            Optional<String> note = values.get(NOTE);
            Integer epochs = values.get(EPOCHS);
            Map<String, Object> extra = values.get(EXTRA);
            RunSettings run = values.get(RUN);
            return values.ok() ? new Train(data, optimizer, hidden, tags, note, epochs, extra, run) : null;
        }

        @Override
        public void write(Train config, RecordSchema.Sink sink) {
            sink.put(DATA, config.data());
            sink.put(OPTIMIZER, config.optimizer());
            sink.put(HIDDEN, config.hidden());
            sink.put(TAGS, config.tags());
            sink.put(NOTE, config.note());
            sink.put(EPOCHS, config.epochs());
            sink.put(EXTRA, config.extra());
            sink.put(RUN, config.run());
        }
    }

    static final class DataSchema implements ConfigSchema<Data> {
        static final DataSchema INSTANCE = new DataSchema();
        static final Component<Split> SPLIT =
                Component.of("split", Types.constant("Split", Split.values())).defaultsTo("train");
        static final Component<Double> FRACTION = Component.of("fraction", Types.DOUBLE)
                .defaultsTo("0.5")
                .checked(Check.min("0", true))
                .checked(Check.max("1", true));
        static final Component<String> PATH =
                Component.of("path", Types.STRING).defaultsTo("data.csv").hashed(Component.HashRule.NEVER);

        @Override
        public String name() {
            return "Data";
        }

        @Override
        public Class<Data> type() {
            return Data.class;
        }

        @Override
        public List<Component<?>> components() {
            return List.of(SPLIT, FRACTION, PATH);
        }

        @Override
        public String doc() {
            return "";
        }

        @Override
        public Data bind(RecordSchema.Values values) {
            Split split = values.get(SPLIT);
            Double fraction = values.get(FRACTION);
            String path = values.get(PATH);
            return values.ok() ? new Data(split, fraction, path) : null;
        }

        @Override
        public void write(Data config, RecordSchema.Sink sink) {
            sink.put(SPLIT, config.split());
            sink.put(FRACTION, config.fraction());
            sink.put(PATH, config.path());
        }
    }

    static final class OptimizerSchema implements OptionSchema<Optimizer> {
        static final OptimizerSchema INSTANCE = new OptimizerSchema();

        @Override
        public String name() {
            return "Optimizer";
        }

        @Override
        public Class<Optimizer> type() {
            return Optimizer.class;
        }

        @Override
        public List<String> options() {
            return List.of("sgd", "adam");
        }

        @Override
        public RecordSchema<? extends Optimizer> option(String name) {
            return switch (name) {
                case "sgd" -> SgdSchema.INSTANCE;
                case "adam" -> AdamSchema.INSTANCE;
                default -> null;
            };
        }

        @Override
        public String optionOf(Optimizer value) {
            return value instanceof Sgd ? "sgd" : "adam";
        }
    }

    static final class SgdSchema implements ConfigSchema<Sgd> {
        static final SgdSchema INSTANCE = new SgdSchema();
        static final Component<Double> LR =
                Component.of("lr", Types.DOUBLE).defaultsTo("0.1").checked(Check.positive());
        static final Component<Double> MOMENTUM =
                Component.of("momentum", Types.DOUBLE).defaultsTo("0.9");

        @Override
        public String name() {
            return "Sgd";
        }

        @Override
        public Class<Sgd> type() {
            return Sgd.class;
        }

        @Override
        public List<Component<?>> components() {
            return List.of(LR, MOMENTUM);
        }

        @Override
        public String doc() {
            return "";
        }

        @Override
        public Sgd bind(RecordSchema.Values values) {
            Double lr = values.get(LR);
            Double momentum = values.get(MOMENTUM);
            return values.ok() ? new Sgd(lr, momentum) : null;
        }

        @Override
        public void write(Sgd config, RecordSchema.Sink sink) {
            sink.put(LR, config.lr());
            sink.put(MOMENTUM, config.momentum());
        }
    }

    static final class AdamSchema implements ConfigSchema<Adam> {
        static final AdamSchema INSTANCE = new AdamSchema();
        static final Component<Double> LR =
                Component.of("lr", Types.DOUBLE).defaultsTo("1e-3").checked(Check.positive());
        static final Component<Double> BETA1 =
                Component.of("beta1", Types.DOUBLE).defaultsTo("0.9");
        static final Component<Double> BETA2 =
                Component.of("beta2", Types.DOUBLE).defaultsTo("0.999");

        @Override
        public String name() {
            return "Adam";
        }

        @Override
        public Class<Adam> type() {
            return Adam.class;
        }

        @Override
        public List<Component<?>> components() {
            return List.of(LR, BETA1, BETA2);
        }

        @Override
        public String doc() {
            return "";
        }

        @Override
        public Adam bind(RecordSchema.Values values) {
            Double lr = values.get(LR);
            Double beta1 = values.get(BETA1);
            Double beta2 = values.get(BETA2);
            return values.ok() ? new Adam(lr, beta1, beta2) : null;
        }

        @Override
        public void write(Adam config, RecordSchema.Sink sink) {
            sink.put(LR, config.lr());
            sink.put(BETA1, config.beta1());
            sink.put(BETA2, config.beta2());
        }
    }
}
