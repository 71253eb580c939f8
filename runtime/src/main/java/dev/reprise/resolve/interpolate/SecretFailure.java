package dev.reprise.resolve.interpolate;

import dev.reprise.text.Origin;
import dev.reprise.text.TextException;
import dev.reprise.text.interpolation.InterpolationText;
import dev.reprise.text.interpolation.Term;
import java.util.ArrayList;
import java.util.List;

/** What may be told of an interpolation that was to give a secret: nothing of the values that went into it. */
final class SecretFailure {

    /** Reads a text once more, which may then come from anywhere. */
    private static final String DECODE = "oc.decode";

    private String outermost = "";
    private boolean tells;

    private SecretFailure() {}

    /**
     * The message of a failure, or another one that has only the name of a function in it.
     *
     * @param written the text with the interpolation
     */
    static String message(String written, String message) {
        SecretFailure failure = new SecretFailure();
        try {
            failure.look(InterpolationText.parse(written.strip(), Origin.of("")), false);
        } catch (TextException | IllegalArgumentException e) {
            return message; // about nothing but what was written
        }
        if (!failure.tells) {
            return message;
        }
        String what = failure.outermost.isEmpty() ? "the interpolation" : failure.outermost;
        return what + " failed. Why is not told, as it could show the secret";
    }

    /** Looks for what a message could repeat: values that are given on, and words of the program's own functions. */
    private void look(Term term, boolean isGivenOn) {
        if (term instanceof Term.Call call) {
            String name = name(call);
            outermost = outermost.isEmpty() ? name : outermost;
            tells |= isGivenOn || name.equals(DECODE) || !BuiltIns.NAMES.contains(name);
            lookInAll(call.name());
            lookInAll(call.arguments());
        } else if (term instanceof Term.Reference reference) {
            tells |= isGivenOn;
            lookInAll(reference.keys());
        } else if (term instanceof Term.Joined joined) {
            for (Term part : joined.parts()) {
                look(part, isGivenOn);
            }
        } else if (term instanceof Term.Items items) {
            lookInAll(items.items());
        } else if (term instanceof Term.Entries entries) {
            lookInAll(List.copyOf(entries.entries().values()));
        }
    }

    private void lookInAll(List<Term> terms) {
        for (Term term : terms) {
            look(term, true);
        }
    }

    /** The name as written; empty where a part of it has to be looked up. */
    private static String name(Term.Call call) {
        List<String> parts = new ArrayList<>();
        for (Term part : call.name()) {
            if (!(part instanceof Term.Constant constant)) {
                return "";
            }
            parts.add(String.valueOf(constant.value()));
        }
        return String.join(".", parts);
    }
}
