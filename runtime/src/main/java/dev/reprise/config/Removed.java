package dev.reprise.config;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A key that a config record once had. Files and checkpoints that still set it are read, with a warning; an argument
 * that sets it is an error that says so. A checkpoint from before the removal resumes.
 *
 * <pre>{@code
 * @ExperimentConfig
 * @Removed("momentum2")
 * public record Sgd(@Default("0.1") double lr) {}
 * }</pre>
 *
 * <p>For a key that has another name now, use {@code @Key(aliases = "old")}.
 */
@Documented
@Repeatable(Removed.List.class)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Removed {

    /** The key, which no component has. */
    String value();

    /** Several removed keys; the compiler puts repeated annotations in here. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.TYPE)
    @interface List {

        /** One for each key. */
        Removed[] value();
    }
}
