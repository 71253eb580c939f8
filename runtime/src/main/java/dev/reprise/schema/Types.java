package dev.reprise.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The value types that a component can be declared with. Generated code reads
 * {@code Component.of("hidden", Types.list(Types.INT))}.
 */
public final class Types {

    public static final ValueType<Boolean> BOOLEAN = new ValueType.Scalar<>(ScalarKind.BOOLEAN);
    public static final ValueType<Byte> BYTE = new ValueType.Scalar<>(ScalarKind.BYTE);
    public static final ValueType<Short> SHORT = new ValueType.Scalar<>(ScalarKind.SHORT);
    public static final ValueType<Integer> INT = new ValueType.Scalar<>(ScalarKind.INT);
    public static final ValueType<Long> LONG = new ValueType.Scalar<>(ScalarKind.LONG);
    public static final ValueType<Character> CHAR = new ValueType.Scalar<>(ScalarKind.CHAR);
    public static final ValueType<Float> FLOAT = new ValueType.Scalar<>(ScalarKind.FLOAT);
    public static final ValueType<Double> DOUBLE = new ValueType.Scalar<>(ScalarKind.DOUBLE);
    public static final ValueType<String> STRING = new ValueType.Scalar<>(ScalarKind.STRING);
    public static final ValueType<BigDecimal> BIG_DECIMAL = new ValueType.Scalar<>(ScalarKind.BIG_DECIMAL);
    public static final ValueType<BigInteger> BIG_INTEGER = new ValueType.Scalar<>(ScalarKind.BIG_INTEGER);
    public static final ValueType<Path> PATH = new ValueType.Scalar<>(ScalarKind.PATH);
    public static final ValueType<URI> URI = new ValueType.Scalar<>(ScalarKind.URI);
    public static final ValueType<UUID> UUID = new ValueType.Scalar<>(ScalarKind.UUID);
    public static final ValueType<Duration> DURATION = new ValueType.Scalar<>(ScalarKind.DURATION);
    public static final ValueType<Instant> INSTANT = new ValueType.Scalar<>(ScalarKind.INSTANT);
    public static final ValueType<LocalDate> LOCAL_DATE = new ValueType.Scalar<>(ScalarKind.LOCAL_DATE);
    public static final ValueType<Charset> CHARSET = new ValueType.Scalar<>(ScalarKind.CHARSET);
    public static final ValueType<Pattern> PATTERN = new ValueType.Scalar<>(ScalarKind.PATTERN);

    public static final ValueType<OptionalInt> OPTIONAL_INT =
            new ValueType.Absent<>(INT, ValueType.Absent.Form.OPTIONAL_INT);
    public static final ValueType<OptionalLong> OPTIONAL_LONG =
            new ValueType.Absent<>(LONG, ValueType.Absent.Form.OPTIONAL_LONG);
    public static final ValueType<OptionalDouble> OPTIONAL_DOUBLE =
            new ValueType.Absent<>(DOUBLE, ValueType.Absent.Form.OPTIONAL_DOUBLE);

    /** The one open place: {@code Map<String, Object>}. */
    public static final ValueType<Map<String, Object>> OPEN = new ValueType.Open();

    private Types() {}

    /** An enum, given its simple name and {@code values()}. */
    public static <E extends Enum<E>> ValueType<E> constant(String name, E[] constants) {
        return new ValueType.Constant<>(name, List.of(constants));
    }

    /** {@code List<E>}. */
    public static <E> ValueType<List<E>> list(ValueType<E> element) {
        return new ValueType.ListOf<>(element);
    }

    /** {@code Set<E>}, in the order given. */
    public static <E> ValueType<Set<E>> set(ValueType<E> element) {
        return new ValueType.SetOf<>(element);
    }

    /** {@code Map<K, V>}, in the order given. */
    public static <K, V> ValueType<Map<K, V>> map(ValueType<K> key, ValueType<V> value) {
        return new ValueType.MapOf<>(key, value);
    }

    /** {@code Optional<T>}. */
    public static <T> ValueType<Optional<T>> optional(ValueType<T> of) {
        return new ValueType.Absent<>(of, ValueType.Absent.Form.OPTIONAL);
    }

    /** {@code @Nullable T}. */
    public static <T> ValueType<@Nullable T> nullable(ValueType<T> of) {
        return new ValueType.Absent<>(of, ValueType.Absent.Form.NULLABLE);
    }

    /** A nested config. */
    public static <C> ValueType<C> config(Schema<C> schema) {
        return new ValueType.Nested<>(new Known<>(schema));
    }

    /** A nested config that may contain, at some depth, the config that it is nested in. */
    public static <C> ValueType<C> config(Supplier<? extends Schema<C>> schema) {
        return new ValueType.Nested<>(schema);
    }

    /** A class rather than a lambda: the first lambda of a JVM costs milliseconds. */
    private record Known<C>(Schema<C> get) implements Supplier<Schema<C>> {}
}
