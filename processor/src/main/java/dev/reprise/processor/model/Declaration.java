package dev.reprise.processor.model;

import com.palantir.javapoet.ClassName;
import dev.reprise.processor.diag.Place;

/**
 * What is said of a config type before its components or options.
 *
 * @param name its name
 * @param generic whether it has type parameters
 * @param hidden whether it, or a type around it, is private
 * @param exported whether it, and every type around it, is public
 * @param doc the main text of its Javadoc, empty if there is none or if it comes from a class file
 */
public record Declaration(ClassName name, boolean generic, boolean hidden, boolean exported, String doc) {

    /** The name without its package: {@code Outer.Inner}. */
    public String shortName() {
        return shortName(name);
    }

    /** The name of a type without its package. */
    public static String shortName(ClassName type) {
        return String.join(".", type.simpleNames());
    }

    /** Where complaints about the type as a whole belong. */
    public Place place() {
        return Place.of(name);
    }
}
