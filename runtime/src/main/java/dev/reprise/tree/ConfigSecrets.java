package dev.reprise.tree;

import dev.reprise.schema.Component;
import dev.reprise.schema.OptionSchema;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.ValueType;
import dev.reprise.secret.SecretTexts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the secrets that a config holds. */
public final class ConfigSecrets implements RecordSchema.Sink {

    private final List<String> texts = new ArrayList<>();

    private ConfigSecrets() {}

    /** The texts of all secrets in a config and in what is nested in it; keys of maps are names and no secrets. */
    public static <C> SecretTexts of(RecordSchema<C> schema, C config) {
        ConfigSecrets secrets = new ConfigSecrets();
        schema.write(config, secrets);
        return secrets.texts.isEmpty() ? SecretTexts.NONE : SecretTexts.of(secrets.texts);
    }

    @Override
    public <T> void put(Component<T> component, @Nullable T value) {
        if (!component.secret()) {
            descend(component.type(), value);
        } else if (!(component.type() instanceof ValueType.Absent<T> absent) || absent.unwrap(value) != null) {
            add(ConfigTree.value(component.type(), value));
        }
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
        } else if (type instanceof ValueType.SetOf<?> set) {
            descendAll(set.element(), (Collection<?>) value);
        } else if (type instanceof ValueType.MapOf<?, ?> map) {
            descendAll(map.value(), ((Map<?, ?>) value).values());
        }
    }

    private void descendAll(ValueType<?> element, Collection<?> values) {
        if (element instanceof ValueType.Nested<?> || element instanceof ValueType.Absent<?>) {
            for (Object value : values) {
                descend(element, value);
            }
        }
    }
}
