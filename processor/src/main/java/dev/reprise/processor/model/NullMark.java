package dev.reprise.processor.model;

import com.palantir.javapoet.ClassName;

/**
 * An annotation named {@code Nullable}.
 *
 * @param annotation its name
 * @param onType whether it belongs to the type, and not to the declaration
 * @param onParameter whether it may be repeated on a parameter
 */
public record NullMark(ClassName annotation, boolean onType, boolean onParameter) {}
