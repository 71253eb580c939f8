package dev.reprise.processor.defaults;

import dev.reprise.text.Node;
import dev.reprise.text.TextException;

/** What the default of a secret may say. */
public final class SecretDefault {

    /** What is wrong with a default; not the default itself, which the log of a build would keep. */
    public static final String PROBLEM =
            "the default of a secret stands in the source for all to see. Drop it, or name the"
                    + " variable of the environment that holds the secret, such as @Default(\"${env:API_KEY}\").";

    private SecretDefault() {}

    /** Whether a text holds no text but interpolations. */
    public static boolean isHarmless(String text) {
        if (text.contains("${")) {
            return true;
        }
        try {
            return isHarmless(DefaultText.structure(text));
        } catch (TextException e) {
            return false;
        }
    }

    /** Whether a value holds no text but interpolations. */
    static boolean isHarmless(Node value) {
        if (value instanceof Node.Sequence sequence) {
            return sequence.items().stream().allMatch(SecretDefault::isHarmless);
        }
        if (value instanceof Node.Mapping mapping) {
            return mapping.entries().stream().allMatch(entry -> isHarmless(entry.value()));
        }
        return value instanceof Node.Scalar scalar && (scalar.text().contains("${") || DefaultText.isNull(scalar));
    }
}
