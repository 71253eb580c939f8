package dev.reprise.processor.defaults;

import dev.reprise.schema.OptionSchema;
import dev.reprise.text.Node;
import dev.reprise.text.Origin;
import dev.reprise.text.TextException;
import dev.reprise.text.interpolation.InterpolationText;
import dev.reprise.text.notation.WordText;
import dev.reprise.text.value.ValueText;
import org.jspecify.annotations.Nullable;

/** The text of a {@code @Default}, before its type is looked at. */
public final class DefaultText {

    private static final Origin ORIGIN = Origin.of("@Default");

    private DefaultText() {}

    /** Whether the whole text means null. */
    static boolean isNull(String text) {
        return WordText.isNull(text.strip());
    }

    /** Whether a value means null. */
    static boolean isNull(Node node) {
        return node instanceof Node.Scalar scalar
                && scalar.style() != Node.Style.QUOTED
                && scalar.style() != Node.Style.LITERAL
                && isNull(scalar.text());
    }

    /** Whether a value means that it is still to be given. */
    static boolean isMissing(Node node) {
        return node instanceof Node.Scalar scalar
                && scalar.style() != Node.Style.QUOTED
                && scalar.text().strip().equals("???");
    }

    /** The text as one value, without the quotes that may be around it. */
    static Node.Scalar whole(String text) {
        Node.Scalar quoted = ValueText.quoted(text, ORIGIN);
        return quoted == null ? new Node.Scalar(text, Node.Style.RAW, ORIGIN) : quoted;
    }

    /** Whether a value comes from elsewhere, or says with a backslash that it does not. */
    static boolean isInterpolated(Node node) {
        return node instanceof Node.Scalar scalar
                && scalar.style() != Node.Style.LITERAL
                && isInterpolated(scalar.text());
    }

    /** Whether the text, or a part of it, comes from elsewhere. */
    public static boolean isInterpolated(String text) {
        return text.contains(InterpolationText.OPEN);
    }

    /** A text that is what it says. */
    static Node.Scalar literal(String text) {
        return new Node.Scalar(text, Node.Style.LITERAL, ORIGIN);
    }

    /**
     * The structure of the text.
     *
     * @throws TextException if it is broken
     */
    static Node structure(String text) {
        return ValueText.parse(text, ORIGIN);
    }

    /** The option that a value chooses: all of it, or what stands under {@code type}. */
    static @Nullable String option(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return scalar.text();
        }
        if (node instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                if (entry.key().text().equals(OptionSchema.TYPE_KEY) && entry.value() instanceof Node.Scalar scalar) {
                    return scalar.text();
                }
            }
        }
        return null;
    }
}
