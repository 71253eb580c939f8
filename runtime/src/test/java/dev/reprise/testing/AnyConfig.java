package dev.reprise.testing;

import dev.reprise.config.ConfigSchema;
import dev.reprise.schema.Component;
import dev.reprise.schema.OptionSchema;
import dev.reprise.schema.RecordSchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A config whose components are decided by a test. Equal as a record of the same values would be, but for patterns, which
 * are equal here if their text is.
 */
public final class AnyConfig {

    private final String name;
    private final Map<String, @Nullable Object> values;

    private AnyConfig(String name, Map<String, @Nullable Object> values) {
        this.name = name;
        this.values = values;
    }

    public @Nullable Object get(String key) {
        return values.get(key);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AnyConfig config
                && name.equals(config.name)
                && comparable(values).equals(comparable(config.values));
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name + values;
    }

    private static Object comparable(@Nullable Object value) {
        if (value instanceof Pattern pattern) {
            return "/" + pattern.pattern() + "/" + pattern.flags();
        }
        if (value instanceof Set<?> set) {
            Set<Object> items = new HashSet<>();
            set.forEach(item -> items.add(comparable(item)));
            return items;
        }
        if (value instanceof Collection<?> list) {
            List<Object> items = new ArrayList<>();
            list.forEach(item -> items.add(comparable(item)));
            return items;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> entries = new LinkedHashMap<>();
            map.forEach((key, item) -> entries.put(key, comparable(item)));
            return entries;
        }
        return value instanceof Optional<?> optional ? optional.map(AnyConfig::comparable) : Optional.ofNullable(value);
    }

    /** The schema of such a config, which does what a generated one does. */
    public record Schema(String name, List<Component<?>> components) implements ConfigSchema<AnyConfig> {

        @Override
        public Class<AnyConfig> type() {
            return AnyConfig.class;
        }

        @Override
        public String doc() {
            return "";
        }

        @Override
        public @Nullable AnyConfig bind(RecordSchema.Values from) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            for (Component<?> component : components) {
                values.put(component.key(), from.get(component));
            }
            return from.ok() ? new AnyConfig(name, values) : null;
        }

        @Override
        public void write(AnyConfig config, RecordSchema.Sink sink) {
            for (Component<?> component : components) {
                write(component, config, sink);
            }
        }

        @SuppressWarnings("unchecked") // the value came from this component
        private static <T> void write(Component<T> component, AnyConfig config, RecordSchema.Sink sink) {
            sink.put(component, (T) config.values.get(component.key()));
        }
    }

    /** A choice among such configs by their names. */
    public record Options(String name, List<Schema> schemas) implements OptionSchema<AnyConfig> {

        @Override
        public Class<AnyConfig> type() {
            return AnyConfig.class;
        }

        @Override
        public List<String> options() {
            return schemas.stream().map(Schema::name).toList();
        }

        @Override
        public @Nullable RecordSchema<? extends AnyConfig> option(String option) {
            return schemas.stream()
                    .filter(schema -> schema.name().equals(option))
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public String optionOf(AnyConfig value) {
            return value.name;
        }
    }
}
