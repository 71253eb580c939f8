package dev.reprise.processor.model;

import com.palantir.javapoet.ClassName;
import dev.reprise.schema.ScalarKind;
import dev.reprise.schema.ValueType;
import java.util.List;

/** The type of a component, or of a part of one: the compile-time twin of {@link ValueType}. */
public sealed interface TypeModel {

    /** A single value. */
    record Scalar(ScalarKind kind) implements TypeModel {}

    /** A constant of an enum. */
    record Constant(ClassName type, List<String> constants) implements TypeModel {}

    /** A list. */
    record ListOf(TypeModel element) implements TypeModel {}

    /** A set. */
    record SetOf(TypeModel element) implements TypeModel {}

    /** A map. */
    record MapOf(TypeModel key, TypeModel value) implements TypeModel {}

    /** A value that may be absent. */
    record Absent(TypeModel of, ValueType.Absent.Form form) implements TypeModel {}

    /** A nested config. */
    record Nested(ClassName config) implements TypeModel {}

    /** {@code Map<String, Object>}. */
    record Open() implements TypeModel {}

    /**
     * A type that no component can have.
     *
     * @param why what is wrong with it and the way out, after its name: {@code is an array, …}
     */
    record Unsupported(String spelled, String why) implements TypeModel {}

    /** A type that javac does not know, or not yet. */
    record Unresolved(String spelled) implements TypeModel {}

    /** The parts of which this type is made; empty for a single value or config. */
    default List<TypeModel> parts() {
        if (this instanceof ListOf list) {
            return List.of(list.element());
        }
        if (this instanceof SetOf set) {
            return List.of(set.element());
        }
        if (this instanceof MapOf map) {
            return List.of(map.key(), map.value());
        }
        if (this instanceof Absent absent) {
            return List.of(absent.of());
        }
        return List.of();
    }

    /** The configs in this type. */
    default List<ClassName> configs() {
        return this instanceof Nested nested
                ? List.of(nested.config())
                : parts().stream().flatMap(part -> part.configs().stream()).toList();
    }

    /** Whether this type, or a part of it, is not known yet. */
    default boolean unresolved() {
        return this instanceof Unresolved || parts().stream().anyMatch(TypeModel::unresolved);
    }

    /** Whether this type, or a part of it, is one that no component can have. */
    default boolean unsupported() {
        return this instanceof Unsupported || parts().stream().anyMatch(TypeModel::unsupported);
    }

    /** This type without the possibility of being absent. */
    default TypeModel present() {
        return this instanceof Absent absent ? absent.of().present() : this;
    }
}
