package dev.reprise.processor.defaults;

import dev.reprise.text.Node;
import dev.reprise.text.Origin;
import dev.reprise.text.TextException;
import dev.reprise.text.interpolation.InterpolationText;
import dev.reprise.text.interpolation.Term;
import java.util.List;

/** What the default of a secret may say. */
public final class SecretDefault {

    /** What is wrong with a default; not the default itself, which the log of a build would keep. */
    public static final String PROBLEM =
            "the default of a secret stands in the source for all to see. Drop it, or name the"
                    + " variable of the environment that holds the secret, such as @Default(\"${env:API_KEY}\").";

    private static final Term NULL = new Term.Constant(null);

    private static final List<Term> ENV = List.of(new Term.Constant("env"));

    private static final List<Term> OC_ENV = List.of(new Term.Constant("oc"), new Term.Constant("env"));

    private SecretDefault() {}

    /** Whether a text says only where the secret is. */
    public static boolean isHarmless(String text) {
        if (text.strip().startsWith(InterpolationText.OPEN)) {
            return isReference(text.strip());
        }
        try {
            return isHarmless(DefaultText.structure(text));
        } catch (TextException e) {
            return false;
        }
    }

    /** Whether a value says only where secrets are; keys of maps are names and no secrets. */
    static boolean isHarmless(Node value) {
        if (value instanceof Node.Sequence sequence) {
            return sequence.items().stream().allMatch(SecretDefault::isHarmless);
        }
        if (value instanceof Node.Mapping mapping) {
            return mapping.entries().stream().allMatch(entry -> isHarmless(entry.value()));
        }
        return value instanceof Node.Scalar scalar && (isReference(scalar.text()) || DefaultText.isNull(scalar));
    }

    private static boolean isReference(String text) {
        try {
            return text.startsWith(InterpolationText.OPEN)
                    && isReference(InterpolationText.parse(text, Origin.of("@Default")));
        } catch (TextException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether a term holds no text but the names of variables and keys. */
    private static boolean isReference(Term term) {
        if (term instanceof Term.Joined joined) {
            return joined.parts().stream().allMatch(SecretDefault::isReference);
        }
        if (!(term instanceof Term.Call call)) {
            return term instanceof Term.Reference;
        }
        boolean isNamed = call.name().equals(ENV) || call.name().equals(OC_ENV);
        List<Term> values = isNamed && !call.arguments().isEmpty()
                ? call.arguments().subList(1, call.arguments().size())
                : call.arguments();
        return values.stream().allMatch(value -> isReference(value) || value.equals(NULL));
    }
}
