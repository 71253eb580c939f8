package dev.reprise.processor.diag;

import com.palantir.javapoet.ClassName;
import org.jspecify.annotations.Nullable;

/**
 * Where a complaint belongs, by name: javac makes new elements in every round, names stay.
 *
 * @param type the config
 * @param component the component of it, or null for the type as a whole
 * @param annotation the qualified name of the annotation on it, or null for the declaration as a whole
 */
public record Place(
        ClassName type,
        @Nullable String component,
        @Nullable String annotation) {

    /** A type as a whole. */
    public static Place of(ClassName type) {
        return new Place(type, null, null);
    }

    /** An annotation on this place. */
    public Place at(String newAnnotation) {
        return new Place(type, component, newAnnotation);
    }

    /** The place in words: {@code component 'lr' of Sgd}, or {@code Sgd}. */
    public String words() {
        String name = String.join(".", type.simpleNames());
        return component == null ? name : "component '" + component + "' of " + name;
    }
}
