package dev.reprise.schema;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The description of a config record, and the two ways between a record and its values.
 *
 * @param <C> the record type
 */
public non-sealed interface RecordSchema<C> extends Schema<C> {

    /** All components, in order of declaration. */
    List<Component<?>> components();

    /** The main text of the record's Javadoc, or empty. */
    String doc();

    /**
     * Builds the record from values.
     *
     * @param values where to take the values from; it gathers what is wrong with them
     * @return null if a value was missing or wrong
     * @throws RuntimeException what the record's own constructor throws
     */
    @Nullable
    C bind(Values values);

    /** Hands over the value of every component, in order of declaration. */
    void write(C config, Sink sink);

    /** The presets that the record declares, in order of declaration; not those of configs inside it. */
    default List<PresetDoc> presets() {
        return List.of();
    }

    /**
     * What a preset of the record sets, as plain values by key.
     *
     * @return null if the record declares no preset of that name
     * @throws RuntimeException what the preset's method throws
     */
    default @Nullable Map<String, @Nullable Object> preset(String name) {
        return null;
    }

    /** Keys that the record once had: files and checkpoints may still set them. */
    default List<String> removedKeys() {
        return List.of();
    }

    /**
     * Where values come from while a record is bound.
     */
    interface Values {

        /**
         * The value of a component. A value that is missing or wrong is reported to the owner of this object, and
         * makes {@link #ok()} false; what is returned for it is null, whatever the component's type.
         */
        <T> T get(Component<T> component);

        /** Whether every value asked for so far was there and right. */
        boolean ok();
    }

    /** Where values go when a record is written. */
    interface Sink {

        /**
         * Takes the value of one component.
         *
         * @param value null only for a component of a nullable type
         */
        <T> void put(Component<T> component, @Nullable T value);
    }
}
