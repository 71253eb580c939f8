package dev.reprise.config;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Leaves a component out of the config's identity: two configs that differ only here have the same {@code run_id}, and
 * a resume may change the value.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface HashIgnored {

    /**
     * Leave the component out only while it equals its default. A component that is added to an existing config with
     * this keeps the ids of all earlier runs.
     */
    boolean whenDefault() default false;
}
