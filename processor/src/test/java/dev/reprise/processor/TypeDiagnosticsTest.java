package dev.reprise.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypeDiagnosticsTest {

    private static final String SUPPORTED = "Use a primitive or its box, String, BigDecimal, BigInteger, an enum,"
            + " Path, URI, UUID, Duration, Instant, LocalDate, Charset, Pattern, an Optional, List, Set or Map of"
            + " these, or a record or sealed interface annotated with @ExperimentConfig.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "byte[]|byte[] is an array, which is neither immutable nor equal by value. Use a List.",
                "java.io.File|File is not supported. SUPPORTED",
                "List<java.io.File>|File is not supported. SUPPORTED",
                "Optional<Optional<String>>|Optional<Optional<String>> says that it may be absent twice."
                        + " Use one Optional.",
                "Optional<OptionalInt>|Optional<OptionalInt> says that it may be absent twice. Use one Optional.",
                "Map<Double, String>|Double is no key of a map. Use String, an enum, Byte, Short, Integer or Long.",
                "Map<Integer, Object>|Object is possible only as the values of a Map<String, Object>.",
                "List<?>|? is not supported. SUPPORTED",
                "Object|Object is not supported. SUPPORTED",
                "Plain|Plain is not annotated with @ExperimentConfig. Annotate it to nest it."
            })
    void aTypeThatNoTextGivesIsReported(String type, String message) {
        assertThat(Compiled.messages(
                        "public record Plain(int x) {}", "@ExperimentConfig public record C(" + type + " x) {}"))
                .containsExactly(
                        "[reprise:unsupported-type] component 'x' of C: " + message.replace("SUPPORTED", SUPPORTED));
    }

    @Test
    void aRawTypeIsReported() {
        assertThat(Compiled.messages("@SuppressWarnings(\"rawtypes\") @ExperimentConfig public record C(List x) {}"))
                .containsExactly("[reprise:unsupported-type] component 'x' of C: List has no type argument."
                        + " Write List<...>.");
    }

    @Test
    void aNullablePrimitiveIsReported() {
        assertThat(Compiled.messages("@ExperimentConfig public record C(@org.jspecify.annotations.Nullable int x) {}"))
                .containsExactly("[reprise:unsupported-type] component 'x' of C: int is never null."
                        + " Use the boxed type with @Nullable, or drop @Nullable.");
    }

    @Test
    void aNullableOptionalIsReported() {
        assertThat(Compiled.messages(
                        "@ExperimentConfig public record C(@org.jspecify.annotations.Nullable OptionalInt x) {}"))
                .containsExactly("[reprise:unsupported-type] component 'x' of C: OptionalInt says that it"
                        + " may be absent twice. Drop @Nullable.");
    }

    @Test
    void anElementThatMayBeNullIsReported() {
        assertThat(Compiled.messages(
                        "@ExperimentConfig public record C(List<@org.jspecify.annotations.Nullable String> x) {}"))
                .containsExactly("[reprise:unsupported-type] component 'x' of C: String is @Nullable inside another"
                        + " type, where null is not allowed. Use Optional.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "boolean",
                "byte",
                "short",
                "int",
                "long",
                "char",
                "float",
                "double",
                "Boolean",
                "Byte",
                "Short",
                "Integer",
                "Long",
                "Character",
                "Float",
                "Double",
                "String",
                "java.math.BigDecimal",
                "java.math.BigInteger",
                "Thread.State",
                "java.nio.file.Path",
                "java.net.URI",
                "UUID",
                "java.time.Duration",
                "java.time.Instant",
                "java.time.LocalDate",
                "java.nio.charset.Charset",
                "java.util.regex.Pattern",
                "Optional<java.nio.file.Path>",
                "OptionalInt",
                "OptionalLong",
                "OptionalDouble",
                "@org.jspecify.annotations.Nullable String",
                "java.lang.Thread.@org.jspecify.annotations.Nullable State",
                "List<List<Integer>>",
                "Set<Thread.State>",
                "Map<Thread.State, Set<Long>>",
                "Map<Short, String>",
                "List<Optional<String>>",
                "List<OptionalInt>",
                "Map<String, Object>",
                "List<Map<String, Object>>",
                "Nested",
                "Optional<Nested>",
                "List<Nested>",
                "Map<String, Nested>",
                "@org.jspecify.annotations.Nullable Nested",
                "Optional<C>",
                "List<C>",
                "Map<String, C>",
                "RunSettings",
                "Values",
                "Sink",
                "Optional<Values>"
            })
    void everySupportedTypeCompilesWithoutWarnings(String type) {
        assertThat(Compiled.of(
                                "@ExperimentConfig public record Nested(@Default(\"1\") int y) {}",
                                "@ExperimentConfig public record Values(@Default(\"1\") int y) {}",
                                "public enum Sink {A, B}",
                                "@ExperimentConfig public record C(" + type + " x) implements CPatch.With {}")
                        .errors())
                .isEmpty();
    }
}
