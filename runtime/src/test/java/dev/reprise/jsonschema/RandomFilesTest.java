package dev.reprise.jsonschema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.schema.Component;
import dev.reprise.schema.OptionSchema;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.ScalarKind;
import dev.reprise.schema.Schema;
import dev.reprise.schema.ValueType;
import dev.reprise.testing.Zoo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Files made at random from a config's description, most of them right. */
class RandomFilesTest {

    private static final long SEED = 20260101;
    private static final int FILES = 600;

    /** The depth of a key, which is a single value and not null. */
    private static final int KEY = 99;

    private final Random random = new Random(SEED);

    @Test
    void whatTheResolverAcceptsTheSchemaAccepts() {
        SchemaOracle zoo = new SchemaOracle(Zoo.ROOT);
        int accepted = 0;
        int refusedByBoth = 0;
        for (int i = 0; i < FILES; i++) {
            String yaml = file();
            boolean reads = zoo.byResolver(yaml).isEmpty();
            List<String> complaints = zoo.bySchema(yaml);
            if (reads) {
                accepted++;
                assertThat(complaints)
                        .as("seed %s, file %s:%n%s", SEED, i, yaml)
                        .isEmpty();
            } else if (!complaints.isEmpty()) {
                refusedByBoth++;
            }
        }
        assertThat(accepted).isGreaterThan(150);
        assertThat(refusedByBoth).isGreaterThan(100);
    }

    private String file() {
        StringBuilder yaml = new StringBuilder();
        for (Component<?> component : Zoo.ROOT.components()) {
            if (random.nextInt(6) == 0) {
                yaml.append(key(component)).append(": ");
                yaml.append(value(component.type(), 0)).append('\n');
            }
        }
        return yaml.isEmpty() ? "{}" : yaml.toString();
    }

    private String key(Component<?> component) {
        boolean old = !component.aliases().isEmpty() && random.nextBoolean();
        return old ? component.aliases().get(0) : component.key();
    }

    /** In flow style, now and then of another type. */
    private String value(ValueType<?> type, int depth) {
        if (depth < KEY && random.nextInt(50) == 0) {
            return pick("null", "[]", "{}", "x", "1", "-1", "true", "''", "[1, a]", "{a: 1}");
        }
        if (depth < KEY && random.nextInt(20) == 0) {
            return pick(
                    "'${epochs}'",
                    "'${free}'",
                    "'1${tiny}'",
                    "'${data}'",
                    "'${tags}'",
                    "'${hidden_sizes}'",
                    "'${flag}'");
        }
        if (type instanceof ValueType.Absent<?> absent) {
            return random.nextInt(3) == 0 || depth > 4 ? pick("null", "~") : value(absent.of(), depth);
        }
        if (type instanceof ValueType.Scalar<?> scalar) {
            String text = scalar(scalar.kind());
            return text.isEmpty() || (!text.startsWith("'") && !text.startsWith("\"") && random.nextInt(8) == 0)
                    ? "'" + pick("", "", " ") + text + "'"
                    : text;
        }
        if (type instanceof ValueType.Constant<?> constant) {
            return constant.constants()
                    .get(random.nextInt(constant.constants().size()))
                    .name();
        }
        if (type instanceof ValueType.ListOf<?> list) {
            return items(list.element(), depth);
        }
        if (type instanceof ValueType.SetOf<?> set) {
            return items(set.element(), depth);
        }
        if (type instanceof ValueType.MapOf<?, ?> map) {
            Map<String, String> entries = new LinkedHashMap<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                entries.put(value(map.key(), KEY).replace("'", ""), value(map.value(), depth + 1));
            }
            StringBuilder text = new StringBuilder("{");
            entries.forEach((key, value) ->
                    text.append('\'').append(key).append("': ").append(value).append(", "));
            return text.append('}').toString();
        }
        return type instanceof ValueType.Nested<?> nested ? config(nested.schema(), depth) : "{a: [1, {b: ~}]}";
    }

    private String items(ValueType<?> element, int depth) {
        StringBuilder text = new StringBuilder("[");
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(value(element, depth + 1)).append(", ");
        }
        return text.append(']').toString();
    }

    private String config(Schema<?> schema, int depth) {
        if (schema instanceof OptionSchema<?> options) {
            String name = options.options().get(random.nextInt(options.options().size()));
            return random.nextBoolean() ? name : fields(options.option(name), "type: " + name + ", ", depth);
        }
        return fields((RecordSchema<?>) schema, "", depth);
    }

    private String fields(RecordSchema<?> schema, String first, int depth) {
        StringBuilder text = new StringBuilder("{").append(random.nextInt(8) == 0 ? "" : first);
        for (Component<?> component : schema.components()) {
            if (random.nextInt(2) == 0) {
                text.append(component.key())
                        .append(": ")
                        .append(value(component.type(), depth + 1))
                        .append(", ");
            }
        }
        return text.append(random.nextInt(30) == 0 ? "unknown: 1}" : "}").toString();
    }

    private String scalar(ScalarKind kind) {
        return switch (kind) {
            case BOOLEAN -> pick("true", "False", "yes", "OFF", "1", "0", "n");
            case BYTE, SHORT, INT, LONG, BIG_INTEGER ->
                pick("1", "+2", "007", "1_0", "64", "0", "-3", Integer.toString(random.nextInt(100)), "1000");
            case FLOAT, DOUBLE ->
                pick("0.5", "1e-3", ".5", "1.", "inf", "-.inf", ".NaN", "1_0.5", "1E+2", "1", "-0", "0.25", "Infinity");
            case BIG_DECIMAL -> pick("0.06", "1", "1_0.50", "3e-1", "0.01");
            case CHAR -> pick("a", "7", "é", "\"\\t\"", "ab");
            case STRING -> pick("ab", "abc1", "007", "x", "", "true", "1.10", "2024-01-01", "é", "a b", "Inf", "0x1F");
            case PATH -> pick("a/b.csv", "2024", "~/x", "/tmp", "a b");
            case URI -> pick("http://localhost:80/a?b=1#c", "a/b", "5", "", "mailto:a@b", "a%41", "ü", "a b");
            case UUID -> pick("123e4567-e89b-12d3-a456-426614174000", "00000000-0000-0000-0000-00000000000A", "1-1");
            case DURATION ->
                pick("90s", "1h30m", "0", "1.5h", "250ms", "-1d", "PT1M", "pt-1.5s", "P1DT2H", "1h 2m", "5", "1x");
            case INSTANT ->
                pick(
                        "2024-01-31T12:00:00Z",
                        "2024-01-31T12:00Z",
                        "2024-01-31T12:00:00.25+01:00",
                        "2024-01-31t12:00:00z",
                        "2024-01-31T24:00:00Z",
                        "2024-02-30T12:00:00Z",
                        "12:00");
            case LOCAL_DATE -> pick("2024-01-31", "2024-02-29", "'+12024-01-01'", "'-0044-03-15'", "2024-1-1");
            case CHARSET -> pick("UTF-8", "latin1", "437", "us-ascii", "UTF_8?");
            case PATTERN -> pick(".*", "a+", "5", "'[a-z]{2}'", "'('");
        };
    }

    private String pick(String... texts) {
        return texts[random.nextInt(texts.length)];
    }
}
