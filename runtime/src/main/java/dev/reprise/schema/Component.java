package dev.reprise.schema;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one record component at compile time. Immutable; generated code builds it fluently:
 *
 * <pre>{@code
 * static final Component<Double> LR = Component.of("lr", Types.DOUBLE)
 *         .defaultsTo("0.1")
 *         .checked(Check.positive())
 *         .doc("step size");
 * }</pre>
 *
 * @param name the Java name
 * @param key the name in text: snake_case of {@code name}, or what {@code @Key} says
 * @param aliases older keys under which the value may still be read
 * @param type the declared type
 * @param defaultText the text of {@code @Default}, read like the value of an override; null if there is none
 * @param checks the constraints on the value
 * @param hashRule whether the value counts for the config's identity
 * @param resumable whether a resume may change the value
 * @param secret whether the value must never be written or shown
 * @param doc the {@code @param} text of the record's Javadoc, empty if there is none
 */
public record Component<T>(
        String name,
        String key,
        List<String> aliases,
        ValueType<T> type,
        @Nullable String defaultText,
        List<Check> checks,
        HashRule hashRule,
        boolean resumable,
        boolean secret,
        String doc) {

    /** Whether a component's value counts for the config's identity. */
    public enum HashRule {
        /** The value is part of the canonical text. */
        ALWAYS,
        /** The value is left out of the canonical text. */
        NEVER,
        /** The value is left out while it equals its default, so that adding the component keeps old ids. */
        UNLESS_DEFAULT
    }

    public Component {
        aliases = List.copyOf(aliases);
        checks = List.copyOf(checks);
    }

    /** A component without default, checks and documentation, whose key is its name. */
    public static <T> Component<T> of(String name, ValueType<T> type) {
        return new Component<>(name, name, List.of(), type, null, List.of(), HashRule.ALWAYS, false, false, "");
    }

    /** With a key that differs from the Java name, and older keys under which it is still read. */
    public Component<T> key(String newKey, String... newAliases) {
        return new Component<>(
                name, newKey, List.of(newAliases), type, defaultText, checks, hashRule, resumable, secret, doc);
    }

    /** With a default, written as the value of an override would be. */
    public Component<T> defaultsTo(String text) {
        return new Component<>(name, key, aliases, type, text, checks, hashRule, resumable, secret, doc);
    }

    /** With one more constraint. */
    public Component<T> checked(Check check) {
        List<Check> more = new ArrayList<>(checks);
        more.add(check);
        return new Component<>(name, key, aliases, type, defaultText, more, hashRule, resumable, secret, doc);
    }

    /** With another rule for the identity. */
    public Component<T> hashed(HashRule rule) {
        return new Component<>(name, key, aliases, type, defaultText, checks, rule, resumable, secret, doc);
    }

    /** With the permission to change on resume. */
    public Component<T> mayChangeOnResume() {
        return new Component<>(name, key, aliases, type, defaultText, checks, hashRule, true, secret, doc);
    }

    /** With a value that is never written or shown, and does not count for the identity. */
    public Component<T> keptSecret() {
        return new Component<>(name, key, aliases, type, defaultText, checks, HashRule.NEVER, resumable, true, doc);
    }

    /** With documentation. */
    public Component<T> doc(String text) {
        return new Component<>(name, key, aliases, type, defaultText, checks, hashRule, resumable, secret, text);
    }
}
