package dev.reprise.testing;

import dev.reprise.schema.Component;
import dev.reprise.schema.OptionSchema;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.ScalarKind;
import dev.reprise.schema.Schema;
import dev.reprise.schema.ValueType;
import dev.reprise.text.RandomTrees;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Random configs of any schema, full of values that are hard to write. */
public final class RandomConfigs {

    private static final String[] URIS = {
        "",
        "a",
        "http://a.b:80/c?d=e&f#g",
        "mailto:a@b.c",
        "urn:x:%20",
        "file:///a%25b",
        "//host",
        "?q=[1]",
        "#",
        "HTTP://A"
    };
    private static final String[] PATHS = {
        "", ".", "..", "a", "/", "/a b/c", "~", "null", "1", "a=b", "#a", "a\\b", "a\nb"
    };
    private static final String[] PATTERNS = {
        "", "a", "^\\d+$", "[a-z]{2,}", "(?i)x", "#", "null", " ", "\\.", "\"'", "é"
    };
    private static final double[] DOUBLES = {
        0.0, -0.0, 1, 0.1, 9.5e22, 1e-5, 1e16, Double.MIN_VALUE, Double.MAX_VALUE, Double.NaN, Double.POSITIVE_INFINITY
    };

    private final Random random;
    private final RandomTrees trees;

    public RandomConfigs(long seed) {
        random = new Random(seed);
        trees = new RandomTrees(seed);
    }

    /** A config. */
    public <C> C next(RecordSchema<C> schema) {
        return record(schema, null, 1, 0);
    }

    /** A config that differs from another in some components. */
    public <C> C near(RecordSchema<C> schema, C config) {
        return record(schema, config, 1 + random.nextInt(9), 0);
    }

    /** A record; of an old one it keeps all components but one of so many. */
    private <C> C record(RecordSchema<C> schema, @Nullable C old, int oneOf, int depth) {
        Map<String, @Nullable Object> kept = new LinkedHashMap<>();
        if (old != null) {
            schema.write(old, new RecordSchema.Sink() {
                @Override
                public <T> void put(Component<T> component, @Nullable T value) {
                    kept.put(component.key(), value);
                }
            });
        }
        return Objects.requireNonNull(schema.bind(new RecordSchema.Values() {
            @Override
            @SuppressWarnings({"unchecked", "NullAway"}) // a value of the component's type, null where it may be
            public <T> T get(Component<T> component) {
                Object before = kept.get(component.key());
                if (!kept.containsKey(component.key())) {
                    return (T) value(component.type(), depth);
                }
                if (component.type() instanceof ValueType.Nested<?> nested && before != null) {
                    return (T) near((Schema<Object>) nested.schema(), before, oneOf, depth);
                }
                return (T) (random.nextInt(oneOf) == 0 ? value(component.type(), depth) : before);
            }

            @Override
            public boolean ok() {
                return true;
            }
        }));
    }

    @SuppressWarnings("unchecked") // a schema describes the values that its component holds
    private Object near(Schema<Object> schema, Object before, int oneOf, int depth) {
        if (schema instanceof OptionSchema<Object> options) {
            return random.nextInt(3) == 0
                    ? config(schema, depth)
                    : record(
                            (RecordSchema<Object>) Objects.requireNonNull(options.option(options.optionOf(before))),
                            before,
                            oneOf,
                            depth);
        }
        return record((RecordSchema<Object>) schema, before, oneOf, depth);
    }

    @SuppressWarnings("unchecked") // as above
    private Object config(Schema<?> schema, int depth) {
        if (schema instanceof OptionSchema<?> options) {
            String name = options.options().get(random.nextInt(options.options().size()));
            return record((RecordSchema<Object>) Objects.requireNonNull(options.option(name)), null, 1, depth + 1);
        }
        return record((RecordSchema<Object>) schema, null, 1, depth + 1);
    }

    private @Nullable Object value(ValueType<?> type, int depth) {
        if (type instanceof ValueType.Scalar<?> scalar) {
            return scalar(scalar.kind());
        }
        if (type instanceof ValueType.Constant<?> constant) {
            return constant.constants().get(random.nextInt(constant.constants().size()));
        }
        if (type instanceof ValueType.Absent<?> absent) {
            return absent.wrap(depth > 3 || random.nextInt(3) == 0 ? null : value(absent.of(), depth));
        }
        if (type instanceof ValueType.ListOf<?> list) {
            return items(list.element(), depth);
        }
        if (type instanceof ValueType.SetOf<?> set) {
            return new LinkedHashSet<>(items(set.element(), depth));
        }
        if (type instanceof ValueType.MapOf<?, ?> map) {
            Map<Object, @Nullable Object> entries = new LinkedHashMap<>();
            for (int n = size(depth); n > 0; n--) {
                entries.put(Objects.requireNonNull(value(map.key(), depth)), value(map.value(), depth + 1));
            }
            return entries;
        }
        return type instanceof ValueType.Nested<?> nested ? config(nested.schema(), depth) : open(depth);
    }

    private int size(int depth) {
        return depth > 3 ? 0 : random.nextInt(4);
    }

    private List<@Nullable Object> items(ValueType<?> type, int depth) {
        List<@Nullable Object> items = new ArrayList<>();
        for (int n = size(depth); n > 0; n--) {
            items.add(value(type, depth + 1));
        }
        return items;
    }

    private Map<String, @Nullable Object> open(int depth) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int n = size(depth); n > 0; n--) {
            map.put(trees.text(), openValue(depth + 1));
        }
        return map;
    }

    /** What the open place gives back for text, so that reading gives an equal value. */
    private @Nullable Object openValue(int depth) {
        return switch (random.nextInt(depth > 3 ? 6 : 8)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextLong();
            case 3 -> BigInteger.ONE.shiftLeft(64 + random.nextInt(100)).negate();
            case 4 -> floating();
            case 5 -> trees.text();
            case 6 -> {
                List<@Nullable Object> list = new ArrayList<>();
                for (int n = size(depth); n > 0; n--) {
                    list.add(openValue(depth + 1));
                }
                yield list;
            }
            default -> open(depth + 1);
        };
    }

    private double floating() {
        return random.nextBoolean() ? DOUBLES[random.nextInt(DOUBLES.length)] : trees.floating();
    }

    private Object scalar(ScalarKind kind) {
        return switch (kind) {
            case BOOLEAN -> random.nextBoolean();
            case BYTE -> (byte) random.nextInt();
            case SHORT -> (short) random.nextInt();
            case INT -> random.nextInt(4) == 0 ? Integer.MIN_VALUE : random.nextInt();
            case LONG -> random.nextInt(4) == 0 ? Long.MIN_VALUE : random.nextLong();
            case CHAR -> (char) random.nextInt(random.nextBoolean() ? 256 : 65536);
            case FLOAT -> random.nextBoolean() ? Float.intBitsToFloat(random.nextInt()) : (float) floating();
            case DOUBLE -> floating();
            case STRING -> trees.text();
            case BIG_DECIMAL -> new BigDecimal(new BigInteger(random.nextInt(200), random), random.nextInt(60) - 30);
            case BIG_INTEGER -> new BigInteger(random.nextInt(200), random).negate();
            default -> named(kind);
        };
    }

    private Object named(ScalarKind kind) {
        return switch (kind) {
            case PATH -> Path.of(PATHS[random.nextInt(PATHS.length)]);
            case URI -> URI.create(URIS[random.nextInt(URIS.length)]);
            case UUID -> new UUID(random.nextLong(), random.nextLong());
            case DURATION ->
                Duration.ofSeconds(random.nextLong() >> random.nextInt(64), random.nextInt(3) * 1_000_001L);
            case INSTANT ->
                Instant.ofEpochSecond(
                        Math.floorMod(random.nextLong(), 60_000_000_000_000_000L) - 30_000_000_000_000_000L,
                        random.nextInt(1_000_000_000));
            case LOCAL_DATE -> LocalDate.ofEpochDay(random.nextInt() >> random.nextInt(20));
            case CHARSET -> random.nextBoolean() ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1;
            case PATTERN -> Pattern.compile(PATTERNS[random.nextInt(PATTERNS.length)]);
            default -> throw new AssertionError(kind);
        };
    }
}
