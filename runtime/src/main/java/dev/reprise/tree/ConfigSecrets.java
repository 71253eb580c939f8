package dev.reprise.tree;

import dev.reprise.schema.Component;
import dev.reprise.schema.OptionSchema;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.ValueType;
import dev.reprise.secret.SecretSchemas;
import dev.reprise.secret.SecretTexts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the secrets that a config holds, and those that it could hold. */
public final class ConfigSecrets implements RecordSchema.Sink {

    private final List<String> texts = new ArrayList<>();
    private final List<String> set = new ArrayList<>();
    private final List<String> unset = new ArrayList<>();
    private String path = "";

    private ConfigSecrets() {}

    /** The texts of all secrets in a config and in what is nested in it; keys of maps are names and no secrets. */
    public static <C> SecretTexts of(RecordSchema<C> schema, C config) {
        List<String> texts = search(schema, config).texts;
        return texts.isEmpty() ? SecretTexts.NONE : SecretTexts.of(texts);
    }

    /** The paths of the secrets that have a value in a config, such as {@code tracker.api_key}; null is none. */
    public static <C> List<String> set(RecordSchema<C> schema, C config) {
        return search(schema, config).set;
    }

    /** The paths of the secrets that have no value in a config: that are null, or empty. */
    public static <C> List<String> unset(RecordSchema<C> schema, C config) {
        return search(schema, config).unset;
    }

    private static <C> ConfigSecrets search(RecordSchema<C> schema, C config) {
        ConfigSecrets secrets = new ConfigSecrets();
        if (SecretSchemas.holdSecrets(schema)) {
            schema.write(config, secrets);
        }
        return secrets;
    }

    @Override
    public <T> void put(Component<T> component, @Nullable T value) {
        String outer = enter(component.key());
        if (!component.secret()) {
            descend(component.type(), value);
        } else {
            boolean isAbsent = component.type() instanceof ValueType.Absent<T> absent && absent.unwrap(value) == null;
            int before = texts.size();
            if (!isAbsent) {
                add(ConfigTree.value(component.type(), value));
            }
            (texts.size() > before ? set : unset).add(path);
        }
        path = outer;
    }

    /** Goes in by a key; the path from which it went is given back. */
    private String enter(String key) {
        String outer = path;
        path = outer.isEmpty() ? key : outer + "." + key;
        return outer;
    }

    private void add(@Nullable Object plain) {
        if (plain instanceof Map<?, ?> map) {
            for (Object value : map.values()) {
                add(value);
            }
        } else if (plain instanceof List<?> list) {
            for (Object value : list) {
                add(value);
            }
        } else if (plain != null) {
            texts.add(plain.toString());
        }
    }

    @SuppressWarnings("unchecked") // a schema describes the values that its component holds
    private void descend(ValueType<?> type, @Nullable Object value) {
        if (value == null) {
            return;
        }
        if (type instanceof ValueType.Absent<?> absent) {
            descend(absent.of(), absent.unwrap(value));
        } else if (type instanceof ValueType.Nested<?> nested) {
            if (nested.schema() instanceof OptionSchema<?> options) {
                OptionSchema<Object> choice = (OptionSchema<Object>) options;
                ((RecordSchema<Object>) Objects.requireNonNull(choice.option(choice.optionOf(value))))
                        .write(value, this);
            } else {
                ((RecordSchema<Object>) nested.schema()).write(value, this);
            }
        } else if (type instanceof ValueType.ListOf<?> list) {
            descendAll(list.element(), (Collection<?>) value);
        } else if (type instanceof ValueType.SetOf<?> elements) {
            descendAll(elements.element(), (Collection<?>) value);
        } else if (type instanceof ValueType.MapOf<?, ?> map && isOfConfigs(map.value())) {
            for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
                descend(map.value(), String.valueOf(entry.getKey()), entry.getValue());
            }
        }
    }

    private void descendAll(ValueType<?> element, Collection<?> values) {
        if (isOfConfigs(element)) {
            int index = 0;
            for (Object value : values) {
                descend(element, Integer.toString(index++), value);
            }
        }
    }

    private static boolean isOfConfigs(ValueType<?> element) {
        return SecretSchemas.nested(element) != null;
    }

    private void descend(ValueType<?> type, String key, @Nullable Object value) {
        String outer = enter(key);
        descend(type, value);
        path = outer;
    }
}
