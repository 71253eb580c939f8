package dev.reprise.processor.model;

import com.palantir.javapoet.TypeName;
import dev.reprise.processor.diag.Place;
import dev.reprise.schema.Component;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One component of a config record.
 *
 * @param name the Java name
 * @param key the key in text
 * @param aliases older keys
 * @param type what it means
 * @param javaType how it is declared, without annotations; null if it cannot be named
 * @param nullMark the annotation that allows null, or null if there is none
 * @param defaultText what {@code @Default} says, or null if it is not there
 * @param constraints on the value itself
 * @param hashRule whether it counts for the identity
 * @param resumable whether {@code @Resumable} is there
 * @param secret whether {@code @Secret} is there
 * @param doc the text of {@code @param}, or empty
 * @param place where complaints about it belong
 */
public record ComponentModel(
        String name,
        String key,
        List<String> aliases,
        TypeModel type,
        @Nullable TypeName javaType,
        @Nullable NullMark nullMark,
        @Nullable String defaultText,
        List<Constraint> constraints,
        Component.HashRule hashRule,
        boolean resumable,
        boolean secret,
        String doc,
        Place place) {

    public ComponentModel {
        aliases = List.copyOf(aliases);
        constraints = List.copyOf(constraints);
    }
}
