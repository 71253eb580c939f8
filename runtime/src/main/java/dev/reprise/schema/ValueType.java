package dev.reprise.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The declared type of a component, as data: what a reader of text, a printer and a help page have to know of it.
 * Generated code takes instances from {@link Types}.
 *
 * @param <T> the Java type of a value
 */
public sealed interface ValueType<T> {

    /** A single value that is read from, and written as, one piece of text. */
    record Scalar<T>(ScalarKind kind) implements ValueType<T> {}

    /**
     * A constant of an enum, spelled by its {@code name()}.
     *
     * @param name the simple name of the enum
     * @param constants all constants, in order of declaration
     */
    record Constant<E extends Enum<E>>(String name, List<E> constants) implements ValueType<E> {}

    /** A list; a later layer replaces it whole. */
    record ListOf<E>(ValueType<E> element) implements ValueType<List<E>> {}

    /** A set that keeps the order in which its elements were given. */
    record SetOf<E>(ValueType<E> element) implements ValueType<Set<E>> {}

    /**
     * A map that keeps the order in which its keys were given; layers merge by key.
     *
     * @param key a string, an enum or one of the whole numbers
     */
    record MapOf<K, V>(ValueType<K> key, ValueType<V> value) implements ValueType<Map<K, V>> {}

    /**
     * A value that may be absent, written {@code null}.
     *
     * @param of the type of the value when it is there
     * @param form how Java spells the absence
     */
    record Absent<T>(ValueType<?> of, Form form) implements ValueType<T> {

        /** The Java spelling of "there or not". */
        public enum Form {
            NULLABLE,
            OPTIONAL,
            OPTIONAL_INT,
            OPTIONAL_LONG,
            OPTIONAL_DOUBLE
        }

        /** Puts a value of type {@link #of}, or null, into the Java spelling; null only for {@link Form#NULLABLE}. */
        @SuppressWarnings("unchecked")
        public @Nullable T wrap(@Nullable Object value) {
            return (T)
                    switch (form) {
                        case NULLABLE -> value;
                        case OPTIONAL -> Optional.ofNullable(value);
                        case OPTIONAL_INT -> value == null ? OptionalInt.empty() : OptionalInt.of((Integer) value);
                        case OPTIONAL_LONG -> value == null ? OptionalLong.empty() : OptionalLong.of((Long) value);
                        case OPTIONAL_DOUBLE ->
                            value == null ? OptionalDouble.empty() : OptionalDouble.of((Double) value);
                    };
        }

        /** The value inside the Java spelling, or null if it is absent. */
        public @Nullable Object unwrap(@Nullable Object spelled) {
            if (spelled instanceof Optional<?> optional) {
                return optional.isPresent() ? optional.get() : null;
            }
            if (spelled instanceof OptionalInt optional) {
                return optional.isPresent() ? optional.getAsInt() : null;
            }
            if (spelled instanceof OptionalLong optional) {
                return optional.isPresent() ? optional.getAsLong() : null;
            }
            if (spelled instanceof OptionalDouble optional) {
                return optional.isPresent() ? optional.getAsDouble() : null;
            }
            return spelled;
        }
    }

    /**
     * A nested config: a record, or a sealed interface whose options are records. The schema is asked for when it is
     * needed, so that a config may contain itself inside an {@code Optional}, a list or a map.
     */
    record Nested<C>(Supplier<? extends Schema<C>> supplier) implements ValueType<C> {

        /** The schema of the nested config. */
        public Schema<C> schema() {
            return supplier.get();
        }
    }

    /** {@code Map<String, Object>}: the one open place, whose values are typed by how they are written. */
    record Open() implements ValueType<Map<String, Object>> {}
}
