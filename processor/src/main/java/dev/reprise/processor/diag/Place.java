package dev.reprise.processor.diag;

import com.palantir.javapoet.ClassName;
import org.jspecify.annotations.Nullable;

/**
 * Where a complaint belongs, by name: javac makes new elements in every round, names stay.
 *
 * @param type the config
 * @param component the component of it, or a method with {@code ()} after its name, or null for the type as a whole
 * @param annotation the qualified name of the annotation on it, or null for the declaration as a whole
 */
public record Place(
        ClassName type,
        @Nullable String component,
        @Nullable String annotation) {

    private static final String METHOD = "()";

    /** A type as a whole. */
    public static Place of(ClassName type) {
        return new Place(type, null, null);
    }

    /** A method of the type. */
    public Place method(String name) {
        return new Place(type, name + METHOD, null);
    }

    /** The name of the method, or null if this is no method. */
    @Nullable
    String methodName() {
        return component != null && component.endsWith(METHOD)
                ? component.substring(0, component.length() - METHOD.length())
                : null;
    }

    /** An annotation on this place. */
    public Place at(String newAnnotation) {
        return new Place(type, component, newAnnotation);
    }

    /** The place in words: {@code component 'lr' of Sgd}, {@code method 'small' of Sgd} or {@code Sgd}. */
    public String words() {
        String name = String.join(".", type.simpleNames());
        if (component == null) {
            return name;
        }
        String method = methodName();
        return method == null ? "component '" + component + "' of " + name : "method '" + method + "' of " + name;
    }
}
