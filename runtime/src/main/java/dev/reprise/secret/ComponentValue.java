package dev.reprise.secret;

import dev.reprise.schema.Component;
import dev.reprise.schema.RecordSchema;
import org.jspecify.annotations.Nullable;

/** Takes the value of one component out of a config. */
final class ComponentValue implements RecordSchema.Sink {

    private final Component<?> wanted;
    private @Nullable Object found;

    private ComponentValue(Component<?> wanted) {
        this.wanted = wanted;
    }

    @SuppressWarnings("unchecked") // the config is what its schema describes
    static @Nullable Object of(RecordSchema<?> schema, Object config, Component<?> component) {
        ComponentValue value = new ComponentValue(component);
        ((RecordSchema<Object>) schema).write(config, value);
        return value.found;
    }

    @Override
    public <T> void put(Component<T> component, @Nullable T value) {
        if (component.key().equals(wanted.key())) {
            found = value;
        }
    }
}
