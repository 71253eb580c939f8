package dev.reprise.processor.validate;

import dev.reprise.processor.diag.Problem;
import dev.reprise.processor.diag.ProblemId;
import dev.reprise.processor.model.Annotations;
import dev.reprise.processor.model.ComponentModel;
import dev.reprise.processor.model.ConfigModel;
import dev.reprise.processor.model.RecordModel;
import dev.reprise.schema.Component.HashRule;
import dev.reprise.text.Node;
import dev.reprise.text.TextException;
import java.util.function.Consumer;

/** A secret is a value of its own, stands in no source, and says nothing of its identity. */
final class SecretRule implements Rule {

    /** What is wrong with a default; not the default itself, which the log of a build would keep. */
    static final String DEFAULT = "the default of a secret stands in the source for all to see. Drop it, or name the"
            + " variable of the environment that holds the secret, such as @Default(\"${env:API_KEY}\").";

    @Override
    public void check(ConfigModel config, Consumer<Problem> complaints) {
        if (config instanceof RecordModel record) {
            for (ComponentModel component : record.components()) {
                if (component.secret()) {
                    check(component, complaints);
                }
            }
        }
    }

    private static void check(ComponentModel component, Consumer<Problem> complaints) {
        if (!component.type().configs().isEmpty()) {
            complaints.accept(new Problem(
                    ProblemId.SECRET_TYPE,
                    component.place().at(Annotations.SECRET),
                    "a nested config cannot be a secret as a whole. Put @Secret on those of its components that are."));
        }
        if (component.defaultText() != null && !isHarmless(component.defaultText())) {
            complaints.accept(
                    new Problem(ProblemId.SECRET_DEFAULT, component.place().at(Annotations.DEFAULT), DEFAULT));
        }
        if (component.hashRule() != HashRule.ALWAYS) {
            complaints.accept(new Problem(
                    ProblemId.SECRET_IGNORED,
                    component.place().at(Annotations.HASH_IGNORED),
                    "@Secret already leaves it out of the run_id. Drop @HashIgnored."));
        }
        if (component.resumable()) {
            complaints.accept(new Problem(
                    ProblemId.SECRET_IGNORED,
                    component.place().at(Annotations.RESUMABLE),
                    "@Secret already lets a resume change it. Drop @Resumable."));
        }
    }

    private static boolean isHarmless(String text) {
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
            return sequence.items().stream().allMatch(SecretRule::isHarmless);
        }
        if (value instanceof Node.Mapping mapping) {
            return mapping.entries().stream().allMatch(entry -> isHarmless(entry.value()));
        }
        return value instanceof Node.Scalar scalar && (scalar.text().contains("${") || DefaultText.isNull(scalar));
    }
}
