package dev.reprise.testing;

import dev.reprise.schema.Component;
import dev.reprise.schema.Types;
import dev.reprise.schema.ValueType;
import java.util.ArrayList;
import java.util.List;

/** A config with a component of every type that there is, and of many that are made of others. */
public final class Everything {

    /** An enum whose names mean something else in other places. */
    public enum Word {
        yes,
        NULL,
        type,
        a_b
    }

    private static final ValueType<Word> WORD = Types.constant("Word", Word.values());

    private static final AnyConfig.Schema SGD = new AnyConfig.Schema(
            "sgd",
            List.of(
                    Component.of("lr", Types.DOUBLE).defaultsTo("0.1"),
                    Component.of("momentum", Types.DOUBLE).defaultsTo("0.9"),
                    Component.of("steps", Types.set(Types.INT)).defaultsTo("[3, 1]")));
    private static final AnyConfig.Schema ADAM = new AnyConfig.Schema(
            "adam-w",
            List.of(
                    Component.of("lr", Types.DOUBLE).defaultsTo("1e-3"),
                    Component.of("betas", Types.list(Types.DOUBLE)).defaultsTo("[0.9, 0.999]"),
                    Component.of("groups", Types.map(Types.STRING, Types.list(Types.INT)))
                            .defaultsTo("{a: [1]}")));
    private static final AnyConfig.Options OPTIMIZER = new AnyConfig.Options("Optimizer", List.of(SGD, ADAM));

    private static final AnyConfig.Schema INNER = new AnyConfig.Schema(
            "Inner",
            List.of(
                    Component.of("type", Types.STRING).defaultsTo("plain"),
                    Component.of("number", Types.INT).defaultsTo("7"),
                    Component.of("optimizer", Types.config(OPTIMIZER)).defaultsTo("{type: adam-w, lr: 0.5}"),
                    Component.of("tags", Types.map(Types.STRING, Types.STRING)).defaultsTo("{x: y}")));

    public static final AnyConfig.Schema SCHEMA = new AnyConfig.Schema("Everything", components());

    private Everything() {}

    private static List<Component<?>> components() {
        List<Component<?>> all = new ArrayList<>();
        scalars(all);
        all.add(Component.of("word", WORD).defaultsTo("yes"));
        all.add(Component.of("words", Types.set(WORD)).defaultsTo("['NULL', yes]"));
        all.add(Component.of("strings", Types.list(Types.STRING)).defaultsTo("['null', '']"));
        all.add(Component.of("matrix", Types.list(Types.list(Types.FLOAT))).defaultsTo("[[1, 2], []]"));
        all.add(Component.of("sets", Types.list(Types.set(Types.INT))).defaultsTo("[[2, 1]]"));
        all.add(Component.of("byText", Types.map(Types.STRING, Types.DOUBLE)).defaultsTo("{a.b: 1, '0': 2}"));
        all.add(Component.of("byWord", Types.map(WORD, Types.set(Types.STRING))).defaultsTo("{type: [b, a]}"));
        all.add(Component.of("byNumber", Types.map(Types.LONG, Types.map(Types.BYTE, Types.BOOLEAN)))
                .defaultsTo("{-1: {2: yes}}"));
        all.add(Component.of("open", Types.OPEN).defaultsTo("{a: [1, {b: null}], c.d: 1e3}"));
        all.add(Component.of("maybeInt", Types.OPTIONAL_INT));
        all.add(Component.of("maybeLong", Types.OPTIONAL_LONG).defaultsTo("5"));
        all.add(Component.of("maybeDouble", Types.OPTIONAL_DOUBLE).defaultsTo("null"));
        all.add(Component.of("maybeText", Types.optional(Types.STRING)).defaultsTo("'null'"));
        all.add(Component.of("nullable", Types.nullable(Types.list(Types.CHAR))));
        all.add(Component.of("maybeMap", Types.optional(Types.map(Types.STRING, Types.INT))));
        all.add(Component.of("inner", Types.config(INNER)).defaultsTo("{number: 8, optimizer: sgd}"));
        all.add(Component.of("plainInner", Types.config(INNER)));
        all.add(Component.of("maybeInner", Types.optional(Types.config(INNER))));
        all.add(Component.of("thereInner", Types.nullable(Types.config(INNER))).defaultsTo("{number: 9}"));
        all.add(Component.of("optimizer", Types.config(OPTIMIZER)).defaultsTo("{type: sgd, momentum: 0.5}"));
        all.add(Component.of("maybeOptimizer", Types.optional(Types.config(OPTIMIZER))));
        all.add(Component.of("inners", Types.list(Types.config(INNER))).defaultsTo("[{number: 1}]"));
        all.add(Component.of("optimizers", Types.map(Types.STRING, Types.config(OPTIMIZER)))
                .defaultsTo("{a: {type: sgd, lr: 1}}"));
        return List.copyOf(all);
    }

    private static void scalars(List<Component<?>> all) {
        all.add(Component.of("truth", Types.BOOLEAN).defaultsTo("yes"));
        all.add(Component.of("small", Types.BYTE).defaultsTo("-128"));
        all.add(Component.of("medium", Types.SHORT).defaultsTo("1_000"));
        all.add(Component.of("number", Types.INT).defaultsTo("007"));
        all.add(Component.of("large", Types.LONG).defaultsTo("1"));
        all.add(Component.of("letter", Types.CHAR).defaultsTo("'~'"));
        all.add(Component.of("single", Types.FLOAT).defaultsTo("0.1"));
        all.add(Component.of("real", Types.DOUBLE).defaultsTo("1e-5"));
        all.add(Component.of("text", Types.STRING).defaultsTo("a: b"));
        all.add(Component.of("decimal", Types.BIG_DECIMAL).defaultsTo("1.10"));
        all.add(Component.of("huge", Types.BIG_INTEGER).defaultsTo("123456789012345678901234567890"));
        all.add(Component.of("path", Types.PATH).defaultsTo("a/b"));
        all.add(Component.of("uri", Types.URI).defaultsTo("http://a.b/c"));
        all.add(Component.of("id", Types.UUID).defaultsTo("123e4567-e89b-12d3-a456-426614174000"));
        all.add(Component.of("span", Types.DURATION).defaultsTo("1h30m"));
        all.add(Component.of("instant", Types.INSTANT).defaultsTo("2024-01-31T12:00:00Z"));
        all.add(Component.of("day", Types.LOCAL_DATE).defaultsTo("2024-01-31"));
        all.add(Component.of("charset", Types.CHARSET).defaultsTo("utf8"));
        all.add(Component.of("pattern", Types.PATTERN).defaultsTo("^a+$"));
    }
}
