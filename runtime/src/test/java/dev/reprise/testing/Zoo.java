package dev.reprise.testing;

import dev.reprise.config.ConfigSchema;
import dev.reprise.schema.Check;
import dev.reprise.schema.Component;
import dev.reprise.schema.OptionSchema;
import dev.reprise.schema.PresetDoc;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Configs that stand for records of every shape; a map of values in place of each record. */
public final class Zoo {

    public enum Split {
        train,
        test,
        TRUE,
        NULL
    }

    public static final Described DATA = new Described(
            "Data",
            "Where samples come from.",
            Component.of("split", Types.constant("Split", Split.values())).defaultsTo("train"),
            Component.of("fraction", Types.DOUBLE)
                    .defaultsTo("0.5")
                    .checked(Check.min("0", true))
                    .checked(Check.max("1", true))
                    .doc("how much of it"),
            Component.of("path", Types.PATH).defaultsTo("data.csv"));

    public static final Described SGD = new Described(
            "Sgd", "", Component.of("lr", Types.DOUBLE).defaultsTo("0.1").checked(Check.positive()));

    public static final Described ADAM = new Described(
            "Adam",
            "Adaptive moments.",
            Component.of("lr", Types.DOUBLE).defaultsTo("0.001").checked(Check.positive()),
            Component.of("beta", Types.FLOAT).defaultsTo("0.9").checked(Check.max("1", false)));

    public static final Choices OPTIMIZER =
            new Choices("Optimizer").with("sgd", SGD).with("adam", ADAM).with("2", SGD);

    public static final Described NODE = new Described(
            "Node",
            "",
            Component.of("value", Types.INT).defaultsTo("0"),
            Component.of("next", Types.optional(Types.config(Zoo::node))));

    public static final Described ROOT = new Described(
            "Zoo",
            "One of each.",
            Component.of("flag", Types.BOOLEAN).defaultsTo("yes"),
            Component.of("tiny", Types.BYTE).defaultsTo("1"),
            Component.of("epochs", Types.INT).defaultsTo("20").checked(Check.positive()),
            Component.of("steps", Types.LONG).defaultsTo("1_000"),
            Component.of("letter", Types.CHAR).defaultsTo("x"),
            Component.of("limit", Types.DOUBLE).defaultsTo("inf"),
            Component.of("price", Types.BIG_DECIMAL).defaultsTo("0.10").checked(Check.min("0.05", false)),
            Component.of("huge", Types.BIG_INTEGER).defaultsTo("1"),
            Component.of("name", Types.STRING).defaultsTo("run").checked(Check.notBlank()),
            Component.of("code", Types.STRING)
                    .defaultsTo("ab1")
                    .checked(Check.size(2, 4))
                    .checked(Check.matches("[a-z]+[0-9]?")),
            Component.of("strict", Types.STRING).defaultsTo("a").checked(Check.matches("\\p{L}++")),
            Component.of("free", Types.STRING).defaultsTo(""),
            Component.of("site", Types.URI).defaultsTo("http://localhost/a"),
            Component.of("key", Types.UUID).defaultsTo("123e4567-e89b-12d3-a456-426614174000"),
            Component.of("wait", Types.DURATION).defaultsTo("1h30m"),
            Component.of("at", Types.INSTANT).defaultsTo("2024-01-31T12:00:00Z"),
            Component.of("day", Types.LOCAL_DATE).defaultsTo("2024-01-31"),
            Component.of("charset", Types.CHARSET).defaultsTo("UTF-8"),
            Component.of("filter", Types.PATTERN).defaultsTo(".*"),
            Component.of("data", Types.config(DATA)).defaultsTo("{fraction: 0.25}"),
            Component.of("optimizer", Types.config(OPTIMIZER)).defaultsTo("sgd"),
            Component.of("optimizers", Types.list(Types.config(OPTIMIZER)))
                    .defaultsTo("[{type: adam, beta: 0.5}]")
                    .checked(Check.size(1, 3)),
            Component.of("hiddenSizes", Types.list(Types.INT))
                    .key("hidden_sizes", "hidden")
                    .defaultsTo("[64, 32]"),
            Component.of("labels", Types.set(Types.STRING)).defaultsTo("[]").checked(Check.size(0, 2)),
            Component.of("tags", Types.map(Types.STRING, Types.INT)).defaultsTo("{a: 1}"),
            Component.of("weights", Types.map(Types.constant("Split", Split.values()), Types.DOUBLE))
                    .defaultsTo("{}"),
            Component.of("milestones", Types.map(Types.INT, Types.DOUBLE)).defaultsTo("{}"),
            Component.of("seed", Types.OPTIONAL_LONG),
            Component.of("note", Types.nullable(Types.STRING)).defaultsTo("null"),
            Component.of("warmup", Types.optional(Types.config(DATA))),
            Component.of("tree", Types.optional(Types.config(Zoo::node))),
            Component.of("extra", Types.OPEN).defaultsTo("{a: [1, x]}"));

    private Zoo() {}

    private static Described node() {
        return NODE;
    }

    /** What is bound: a map that knows what it is, so that it can be written among options. */
    private static final class Bound extends LinkedHashMap<String, Object> {
        private static final long serialVersionUID = 1;
        private final transient Described schema;

        Bound(Described schema) {
            this.schema = schema;
        }
    }

    /** A schema of maps. */
    public static final class Described implements ConfigSchema<Map<String, Object>> {
        private final String name;
        private final String doc;
        private final List<Component<?>> components;
        private final Map<PresetDoc, Map<String, Object>> presets = new LinkedHashMap<>();
        private List<String> removed = List.of();

        public Described(String name, String doc, Component<?>... components) {
            this.name = name;
            this.doc = doc;
            this.components = List.of(components);
        }

        /** With a preset. */
        public Described with(String preset, String presetDoc, Map<String, Object> values) {
            presets.put(new PresetDoc(preset, presetDoc), values);
            return this;
        }

        /** With keys that it once had. */
        public Described without(String... keys) {
            removed = List.of(keys);
            return this;
        }

        @Override
        public List<PresetDoc> presets() {
            return List.copyOf(presets.keySet());
        }

        @Override
        public Map<String, Object> preset(String preset) {
            for (Map.Entry<PresetDoc, Map<String, Object>> entry : presets.entrySet()) {
                if (entry.getKey().name().equals(preset)) {
                    return entry.getValue();
                }
            }
            return null;
        }

        @Override
        public List<String> removedKeys() {
            return removed;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        @SuppressWarnings("unchecked")
        public Class<Map<String, Object>> type() {
            return (Class<Map<String, Object>>) (Class<?>) Map.class;
        }

        @Override
        public List<Component<?>> components() {
            return components;
        }

        @Override
        public String doc() {
            return doc;
        }

        @Override
        public Map<String, Object> bind(Values values) {
            Map<String, Object> config = new Bound(this);
            components.forEach(component -> config.put(component.key(), values.get(component)));
            return values.ok() ? config : null;
        }

        @Override
        public void write(Map<String, Object> config, Sink sink) {
            components.forEach(component -> put(component, config, sink));
        }

        @SuppressWarnings("unchecked") // bound from a component of the type
        private static <T> void put(Component<T> component, Map<String, Object> config, Sink sink) {
            sink.put(component, (T) config.get(component.key()));
        }
    }

    /** A choice among schemas of maps. */
    public static final class Choices implements OptionSchema<Map<String, Object>> {
        private final String name;
        private final Map<String, Described> options = new LinkedHashMap<>();
        private final Map<String, List<String>> aliases = new LinkedHashMap<>();

        public Choices(String name) {
            this.name = name;
        }

        public Choices with(String option, Described schema, String... olderNames) {
            options.put(option, schema);
            aliases.put(option, List.of(olderNames));
            return this;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        @SuppressWarnings("unchecked")
        public Class<Map<String, Object>> type() {
            return (Class<Map<String, Object>>) (Class<?>) Map.class;
        }

        @Override
        public List<String> options() {
            return List.copyOf(options.keySet());
        }

        @Override
        public RecordSchema<? extends Map<String, Object>> option(String option) {
            return options.get(option);
        }

        @Override
        public String optionOf(Map<String, Object> value) {
            for (Map.Entry<String, Described> option : options.entrySet()) {
                if (value instanceof Bound bound && bound.schema == option.getValue()) {
                    return option.getKey();
                }
            }
            throw new IllegalArgumentException("no option: " + value);
        }

        @Override
        public List<String> aliases(String option) {
            return aliases.getOrDefault(option, List.of());
        }
    }
}
