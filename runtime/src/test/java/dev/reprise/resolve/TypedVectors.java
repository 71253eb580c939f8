package dev.reprise.resolve;

import static java.util.Objects.requireNonNull;

import dev.reprise.problem.ConfigException;
import dev.reprise.problem.Problem;
import dev.reprise.schema.Check;
import dev.reprise.schema.Component;
import dev.reprise.schema.Types;
import dev.reprise.schema.ValueType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cases of {@code typed.jsonl}, and what a config gives for them that is declared as nearly as our types allow: a
 * union as its last type, a tuple as a list of texts of that length, a literal as a text that matches, bytes as text,
 * anything at all as an entry of an open map.
 */
final class TypedVectors {

    /** What stands for an error, wherever values are compared. */
    static final String ERROR = "error";

    enum Color {
        RED,
        GREEN,
        BLUE
    }

    enum Mode {
        TRAIN,
        EVAL
    }

    static final ValueType<Color> COLOR = Types.constant("Color", Color.values());
    private static final Row.Schema OPT = Row.of(
            "Opt",
            Component.of("lr", Types.DOUBLE).defaultsTo("0.1"),
            Component.of("name", Types.STRING).defaultsTo("adam"),
            Component.of("betas", Types.list(Types.DOUBLE)).defaultsTo("[0.9, 0.999]"));
    private static final Component<Integer> REQUIRED = Component.of("req", Types.INT);
    private static final List<Component<?>> COMPONENTS = List.of(
            Component.of("i", Types.INT).defaultsTo("1"),
            Component.of("f", Types.DOUBLE).defaultsTo("1.5"),
            Component.of("b", Types.BOOLEAN).defaultsTo("false"),
            Component.of("s", Types.STRING).defaultsTo("x"),
            Component.of("e", COLOR).defaultsTo("RED"),
            Component.of("se", Types.constant("Mode", Mode.values())).defaultsTo("TRAIN"),
            Component.of("p", Types.PATH).defaultsTo("a/b"),
            Component.of("by", Types.STRING).defaultsTo("xy"),
            Component.of("lit", Types.STRING).defaultsTo("train").checked(Check.matches("train|eval|3")),
            Component.of("oi", Types.optional(Types.INT)),
            Component.of("os", Types.optional(Types.STRING)).defaultsTo("t"),
            Component.of("u", Types.STRING).defaultsTo("1"),
            Component.of("uf", Types.DOUBLE).defaultsTo("1.5"),
            Component.of("li", Types.list(Types.INT)).defaultsTo("[1, 2]"),
            Component.of("lf", Types.list(Types.DOUBLE)).defaultsTo("[1.0]"),
            Component.of("ls", Types.list(Types.STRING)).defaultsTo("[a]"),
            Component.of("le", Types.list(COLOR)).defaultsTo("[]"),
            Component.of("lo", Types.list(Types.config(OPT))).defaultsTo("[{}]"),
            Component.of("ll", Types.list(Types.list(Types.INT))).defaultsTo("[[1], [2, 3]]"),
            Component.of("di", Types.map(Types.STRING, Types.INT)).defaultsTo("{a: 1}"),
            Component.of("dk", Types.map(Types.INT, Types.STRING)).defaultsTo("{1: one}"),
            Component.of("de", Types.map(COLOR, Types.INT)).defaultsTo("{}"),
            Component.of("do", Types.map(Types.STRING, Types.config(OPT))).defaultsTo("{m: {}}"),
            Component.of("t", Types.list(Types.STRING)).defaultsTo("[1, a]").checked(Check.size(2, 2)),
            Component.of("opt", Types.config(OPT)),
            Component.of("oopt", Types.optional(Types.config(OPT))),
            Component.of(
                    "fr",
                    Types.config(Row.of("Frozen", Component.of("x", Types.INT).defaultsTo("1")))),
            Component.of("any", Types.OPEN).defaultsTo("{a: 5}"),
            Component.of("ropt", Types.config(OPT)));

    private TypedVectors() {}

    /** What a case expects: a plain value, or {@link #ERROR}. */
    static @Nullable Object expected(Map<?, ?> line) {
        return line.containsKey("error") ? ERROR : plain(line.get("expected"));
    }

    private static @Nullable Object plain(@Nullable Object encoded) {
        if (encoded instanceof List<?> items) {
            List<@Nullable Object> list = new ArrayList<>();
            items.forEach(item -> list.add(plain(item)));
            return list;
        }
        if (!(encoded instanceof Map<?, ?> map)) {
            return encoded;
        }
        if (map.get("$float") instanceof String number) {
            return Double.valueOf(number.replace("inf", "Infinity").replace("nan", "NaN"));
        }
        if (map.get("$enum") instanceof String constant) {
            return "constant " + constant.substring(constant.indexOf('.') + 1);
        }
        if (map.get("$path") instanceof String path) {
            return "path " + path;
        }
        Map<@Nullable Object, @Nullable Object> values = new LinkedHashMap<>();
        if (map.get("$map") instanceof List<?> entries) {
            entries.forEach(entry -> values.put(plain(((List<?>) entry).get(0)), plain(((List<?>) entry).get(1))));
        } else {
            map.forEach((key, value) -> values.put(key, plain(value)));
        }
        return values;
    }

    /** What we give for a case: a plain value, or {@link #ERROR}. */
    static @Nullable Object given(Map<?, ?> line) {
        String path = (String) requireNonNull(line.get("path"));
        boolean isRequired = path.equals("req");
        List<Component<?>> components = new ArrayList<>(COMPONENTS);
        if (isRequired) {
            components.add(REQUIRED);
        }
        try {
            Row row = Resolver.of(new Row.Schema("Cfg", components))
                    .with(layer(line))
                    .resolve()
                    .config();
            return at(row, path.equals("a") ? "any.a" : path);
        } catch (ConfigException e) {
            for (Problem problem : e.problems()) {
                if (!isAbout(problem.subject(), path)) {
                    throw new AssertionError("not about " + path + ": " + e.getMessage(), e);
                }
            }
            return ERROR;
        }
    }

    /** An override is an argument as it stands, marks in front included; a component of any type is in the open map. */
    private static Layer layer(Map<?, ?> line) {
        if (line.get("yaml") instanceof String yaml) {
            return Layer.yaml(yaml, "case.yaml");
        }
        List<?> overrides = line.get("override") instanceof List<?> several
                ? several
                : List.of(requireNonNull(line.get("override")));
        return Layer.args(overrides.stream()
                .map(override -> override.toString().replaceFirst("^a=", "any.a="))
                .toArray(String[]::new));
    }

    private static boolean isAbout(String subject, String path) {
        String bare = subject.replaceFirst("^[+~]+|^any\\.", "");
        return bare.startsWith(path.split("\\.", -1)[0]) || subject.equals("case.yaml"); // a tag, which has a line
    }

    private static @Nullable Object at(Row row, String path) {
        Object value = row;
        for (String key : path.split("\\.", -1)) {
            if (value instanceof Row inner) {
                value = inner.values().get(key);
            } else if (value instanceof List<?> list) {
                value = list.get(Integer.parseInt(key));
            } else {
                value = ((Map<?, ?>) requireNonNull(value)).get(key);
            }
        }
        return shown(value);
    }

    /** A bound value in the form of {@link #plain}. */
    private static @Nullable Object shown(@Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return shown(optional.orElse(null));
        }
        if (value instanceof Integer number) {
            return number.longValue();
        }
        if (value instanceof Enum<?> constant) {
            return "constant " + constant.name();
        }
        if (value instanceof Path path) {
            return "path " + path;
        }
        if (value instanceof Row row) {
            return shown(row.values());
        }
        if (value instanceof List<?> items) {
            List<@Nullable Object> list = new ArrayList<>();
            items.forEach(item -> list.add(shown(item)));
            return list;
        }
        if (value instanceof Map<?, ?> map) {
            Map<@Nullable Object, @Nullable Object> values = new LinkedHashMap<>();
            map.forEach((key, inner) -> values.put(shown(key), shown(inner)));
            return values;
        }
        return value;
    }
}
