package dev.reprise.processor.model;

import com.palantir.javapoet.ClassName;

/** A type that carries {@code @ExperimentConfig}, as it is declared, right or wrong. Immutable, and free of javac. */
public sealed interface ConfigModel permits RecordModel, OptionsModel, MisfitModel {

    /** The declaration's head. */
    Declaration declaration();

    /** The name of the type. */
    default ClassName name() {
        return declaration().name();
    }

    /** Whether a type that the declaration mentions is not known yet. */
    boolean unresolved();
}
