package dev.reprise.tree;

import dev.reprise.resolve.Defaults;
import dev.reprise.schema.Component;
import dev.reprise.schema.OptionSchema;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.Schema;
import dev.reprise.schema.ValueType;
import dev.reprise.secret.SecretTexts;
import dev.reprise.text.interpolation.InterpolationText;
import dev.reprise.text.json.JsonWriter;
import dev.reprise.text.scalar.ScalarText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Configs as plain values, the form in which they are printed, hashed and compared: maps by key, lists, texts, numbers,
 * booleans and null. A chosen option's map has its name under {@code type}, first.
 */
public final class ConfigTree {

    private ConfigTree() {}

    /** What becomes of secrets, of what does not count for the identity, and of the order of sets. */
    private enum Mode {
        WHOLE,
        ORDERED,
        HASHED,
        WRITTEN,
        SHOWN,
        COMPARED
    }

    /** The whole config, components in order of declaration, secrets included: not to be written or shown. */
    public static <C> Map<String, @Nullable Object> of(RecordSchema<C> schema, C config) {
        return new Writer(Mode.WHOLE).record(schema, config, null);
    }

    /** The whole config with the elements of its sets in a fixed order, so that equal configs have equal trees. */
    static <C> Map<String, @Nullable Object> ordered(RecordSchema<C> schema, C config) {
        return new Writer(Mode.ORDERED).record(schema, config, null);
    }

    /**
     * The config as a file has it: whole, but without its secrets. So that it reads back, a text that holds
     * <code>${</code> is {@link InterpolationText#escape escaped}.
     */
    public static <C> Map<String, @Nullable Object> written(RecordSchema<C> schema, C config) {
        return escaped(new Writer(Mode.WRITTEN).record(schema, config, null));
    }

    /** The config as people are shown it: whole, with {@link SecretTexts#MASK} for each secret that is not null. */
    public static <C> Map<String, @Nullable Object> shown(RecordSchema<C> schema, C config) {
        return new Writer(Mode.SHOWN).record(schema, config, null);
    }

    /**
     * The config to be compared with another: whole, with the elements of its sets in a fixed order and an object for each
     * secret that equals only the same secret and whose text is {@link SecretTexts#MASK}.
     */
    public static <C> Map<String, @Nullable Object> compared(RecordSchema<C> schema, C config) {
        return new Writer(Mode.COMPARED).record(schema, config, null);
    }

    static Map<String, @Nullable Object> escaped(Map<?, ? extends @Nullable Object> tree) {
        Map<String, @Nullable Object> escaped = new LinkedHashMap<>();
        for (Map.Entry<?, ? extends @Nullable Object> entry : tree.entrySet()) {
            escaped.put((String) entry.getKey(), escaped(entry.getValue()));
        }
        return escaped;
    }

    private static @Nullable Object escaped(@Nullable Object plain) {
        if (plain instanceof String text) {
            return text.contains("${") ? InterpolationText.escape(text) : text;
        }
        if (plain instanceof Map<?, ?> map) {
            return escaped(map);
        }
        if (!(plain instanceof Collection<?> items)) {
            return plain;
        }
        List<@Nullable Object> escaped = new ArrayList<>(items.size());
        for (Object item : items) {
            escaped.add(escaped(item));
        }
        return escaped;
    }

    /** The part of the config that counts for its identity. */
    public static <C> Map<String, @Nullable Object> hashed(RecordSchema<C> schema, C config) {
        return new Writer(Mode.HASHED).record(schema, config, null);
    }

    /** A single value of a component. */
    public static @Nullable Object value(ValueType<?> type, @Nullable Object value) {
        return new Writer(Mode.WHOLE).plain(type, value);
    }

    /** The same with the elements of sets in a fixed order. */
    static @Nullable Object ordered(ValueType<?> type, @Nullable Object value) {
        return new Writer(Mode.ORDERED).plain(type, value);
    }

    private static final Comparator<@Nullable Object> BY_TEXT = new Comparator<>() {
        @Override
        public int compare(@Nullable Object a, @Nullable Object b) {
            return text(a).compareTo(text(b));
        }

        private String text(@Nullable Object value) {
            StringBuilder text = new StringBuilder();
            JsonWriter.append(text, value);
            return text.toString();
        }
    };

    private record Writer(Mode mode) {

        <C> Map<String, @Nullable Object> record(RecordSchema<C> schema, C config, @Nullable String option) {
            Map<String, @Nullable Object> tree = new LinkedHashMap<>();
            if (option != null) {
                tree.put(OptionSchema.TYPE_KEY, option);
            }
            schema.write(config, new RecordSchema.Sink() {
                @Override
                public <T> void put(Component<T> component, @Nullable T value) {
                    if (component.secret()) {
                        putSecret(tree, component, value);
                    } else if (mode != Mode.HASHED) {
                        tree.put(component.key(), plain(component.type(), value));
                    } else if (component.hashRule() != Component.HashRule.NEVER) {
                        Object plain = plain(component.type(), value);
                        if (component.hashRule() == Component.HashRule.ALWAYS || !isDefault(component, plain)) {
                            tree.put(component.key(), plain);
                        }
                    }
                }
            });
            return tree;
        }

        private void putSecret(Map<String, @Nullable Object> tree, Component<?> component, @Nullable Object value) {
            if (mode == Mode.HASHED || mode == Mode.WRITTEN) {
                return;
            }
            Object plain = plain(component.type(), value);
            if (mode == Mode.SHOWN && plain != null) {
                plain = SecretTexts.MASK;
            } else if (mode == Mode.COMPARED && plain != null) {
                plain = new SecretValue(plain);
            }
            tree.put(component.key(), plain);
        }

        /**
         * Compares with the component's own default, whatever a use of the record says: what matters is whether the
         * component behaves as if it had never been added.
         */
        private boolean isDefault(Component<?> component, @Nullable Object plain) {
            return Defaults.has(component)
                    && Defaults.isFixed(component)
                    && Objects.equals(plain, plain(component.type(), Defaults.value(component)));
        }

        @Nullable
        Object plain(ValueType<?> type, @Nullable Object value) {
            if (type instanceof ValueType.Absent<?> absent) {
                Object present = absent.unwrap(value);
                return present == null ? null : plain(absent.of(), present);
            }
            if (value == null) {
                throw new IllegalArgumentException("a component that cannot be absent is null");
            }
            if (type instanceof ValueType.Scalar<?> scalar) {
                return ScalarText.plain(scalar.kind(), value);
            }
            if (type instanceof ValueType.Constant<?>) {
                return ((Enum<?>) value).name();
            }
            if (type instanceof ValueType.ListOf<?> list) {
                return items(list.element(), (Collection<?>) value);
            }
            if (type instanceof ValueType.SetOf<?> set) {
                List<@Nullable Object> items = items(set.element(), (Collection<?>) value);
                if (mode == Mode.HASHED || mode == Mode.ORDERED || mode == Mode.COMPARED) {
                    items.sort(BY_TEXT); // sets are equal in whatever order
                }
                return items;
            }
            if (type instanceof ValueType.MapOf<?, ?> map) {
                return entries(map, (Map<?, ?>) value);
            }
            if (type instanceof ValueType.Nested<?> nested) {
                return config(nested.schema(), value);
            }
            return value;
        }

        private List<@Nullable Object> items(ValueType<?> element, Collection<?> values) {
            List<@Nullable Object> items = new ArrayList<>(values.size());
            for (Object value : values) {
                items.add(plain(element, value));
            }
            return items;
        }

        private Map<String, @Nullable Object> entries(ValueType.MapOf<?, ?> type, Map<?, ?> values) {
            Map<String, @Nullable Object> entries = new LinkedHashMap<>();
            for (Map.Entry<?, ?> entry : values.entrySet()) {
                entries.put(String.valueOf(plain(type.key(), entry.getKey())), plain(type.value(), entry.getValue()));
            }
            return entries;
        }

        @SuppressWarnings("unchecked") // a schema describes the values that its component holds
        private <C> Map<String, @Nullable Object> config(Schema<C> schema, Object value) {
            if (schema instanceof OptionSchema<C> options) {
                String name = options.optionOf((C) value);
                return record((RecordSchema<Object>) Objects.requireNonNull(options.option(name)), value, name);
            }
            return record((RecordSchema<C>) schema, (C) value, null);
        }
    }
}
