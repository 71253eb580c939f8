package dev.reprise.config;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value of a component that nobody sets, written exactly as the value of an override would be:
 * {@code @Default("3e-4")}, {@code @Default("[128, 64]")}, {@code @Default("adam")} for an option,
 * {@code @Default("{lr: 0.01}")} to change a nested config's own defaults where it is used. Checked at compile time
 * against the component's type and constraints.
 *
 * <p>It may come from other values, as {@code @Default("${run.root}/data")}: see
 * {@link dev.reprise.text.interpolation}. At compile time only the writing of that is checked.
 *
 * <p>A component without it must be set, unless its type allows absence ({@code Optional}, {@code @Nullable}) or it is
 * a nested record, which always exists with its own defaults.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface Default {

    /** The text of the value. */
    String value();
}
