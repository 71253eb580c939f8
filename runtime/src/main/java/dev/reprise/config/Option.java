package dev.reprise.config;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name by which a permitted record of a sealed config interface is chosen: {@code optimizer=adam} on the command
 * line, {@code optimizer: adam} or a map with {@code type: adam} in a file.
 *
 * <pre>{@code
 * @ExperimentConfig
 * @Option(value = "adamw", aliases = "adam_w")
 * public record AdamW(@Default("1e-3") double lr) implements Optimizer {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Option {

    /** The name, unique among the options of the interface. */
    String value();

    /** Older names by which it is still chosen; it is always written under the present one. */
    String[] aliases() default {};
}
