package dev.reprise.config;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a config: a record whose components are the things that can be set, or a sealed interface whose permitted
 * records are options to choose from. At compile time a schema and a patch are generated beside it.
 *
 * <pre>{@code
 * @ExperimentConfig
 * public record Sgd(@Default("0.1") @Positive double lr, @Default("0.9") double momentum) {}
 * }</pre>
 *
 * <p>For {@code Sgd} this yields {@code SgdSchema} (see {@link ConfigSchema}) and {@code SgdPatch} (see
 * {@link ConfigPatch}). For a type nested in another, the names are joined by an underscore: {@code Outer_SgdSchema}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ExperimentConfig {}
