package dev.reprise.config;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The key of a component in files and overrides, where it should not be the snake_case of the Java name.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface Key {

    /** The key; empty for the snake_case of the Java name. */
    String value() default "";

    /** Older keys under which the value is still read; it is always written under the present key. */
    String[] aliases() default {};
}
