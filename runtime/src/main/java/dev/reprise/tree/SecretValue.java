package dev.reprise.tree;

import dev.reprise.secret.SecretTexts;
import org.jspecify.annotations.Nullable;

/** A secret that can be compared, and not be seen. */
final class SecretValue {

    private final Object plain;

    SecretValue(Object plain) {
        this.plain = plain;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SecretValue secret && plain.equals(secret.plain);
    }

    @Override
    public int hashCode() {
        return plain.hashCode();
    }

    @Override
    public String toString() {
        return SecretTexts.MASK;
    }
}
