package dev.reprise.launch;

import dev.reprise.config.RunSettings;
import dev.reprise.config.RunSettingsSchema;
import dev.reprise.schema.Component;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.ValueType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the {@link RunSettings} stand in a config, if it has any. */
public final class Settings {

    private Settings() {}

    /** The keys from the root to the settings, or null if the config has none. */
    public static @Nullable List<String> path(RecordSchema<?> schema) {
        for (Component<?> component : schema.components()) {
            if (component.type() instanceof ValueType.Nested<?> nested
                    && nested.schema() instanceof RecordSchema<?> inner) {
                List<String> below = inner.type() == RunSettings.class ? List.of() : path(inner);
                if (below != null) {
                    List<String> path = new ArrayList<>();
                    path.add(component.key());
                    path.addAll(below);
                    return path;
                }
            }
        }
        return null;
    }

    /** The settings inside a config; those nobody changed if it has none. */
    public static <C> RunSettings of(RecordSchema<C> schema, C config) {
        Finder finder = new Finder();
        schema.write(config, finder);
        return finder.found == null ? RunSettingsSchema.INSTANCE.defaults() : finder.found;
    }

    private static final class Finder implements RecordSchema.Sink {
        private @Nullable RunSettings found;

        @Override
        @SuppressWarnings("unchecked") // a schema describes the values that its component holds
        public <T> void put(Component<T> component, @Nullable T value) {
            if (value instanceof RunSettings settings) {
                found = settings;
            } else if (found == null
                    && value != null
                    && component.type() instanceof ValueType.Nested<T> nested
                    && nested.schema() instanceof RecordSchema<T> inner) {
                inner.write(value, this);
            }
        }
    }
}
