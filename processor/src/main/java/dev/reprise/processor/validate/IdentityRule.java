package dev.reprise.processor.validate;

import dev.reprise.processor.defaults.CompleteDefaults;
import dev.reprise.processor.defaults.DefaultSteps;
import dev.reprise.processor.defaults.DefaultText;
import dev.reprise.processor.diag.Problem;
import dev.reprise.processor.diag.ProblemId;
import dev.reprise.processor.model.Annotations;
import dev.reprise.processor.model.ComponentModel;
import dev.reprise.processor.model.ConfigModel;
import dev.reprise.processor.model.Configs;
import dev.reprise.processor.model.RecordModel;
import dev.reprise.schema.Component.HashRule;
import dev.reprise.text.TextException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is said of a component's part in the identity makes sense. */
final class IdentityRule implements Rule {

    private final CompleteDefaults defaults;
    private final DefaultSteps steps;

    IdentityRule(Configs configs, DefaultSteps steps) {
        this.defaults = new CompleteDefaults(configs);
        this.steps = steps;
    }

    @Override
    public void check(ConfigModel config, Consumer<Problem> complaints) {
        if (config instanceof RecordModel record) {
            for (ComponentModel component : record.components()) {
                if (component.secret()) {
                    continue; // SecretRule tells what is said of its identity in vain
                }
                check(component, complaints);
                if (component.hashRule() == HashRule.UNLESS_DEFAULT) {
                    checkFixed(component, complaints);
                    if (steps.end(record.name())) {
                        checkDefault(component, complaints);
                    }
                }
            }
        }
    }

    private void check(ComponentModel component, Consumer<Problem> complaints) {
        if (component.resumable() && component.hashRule() == HashRule.NEVER) {
            complaints.accept(new Problem(
                    ProblemId.RESUMABLE_IGNORED,
                    component.place().at(Annotations.RESUMABLE),
                    "@HashIgnored already lets a resume change it. Drop @Resumable, or drop @HashIgnored to make it"
                            + " count for the run_id."));
        }
    }

    private static void checkFixed(ComponentModel component, Consumer<Problem> complaints) {
        if (component.defaultText() != null && DefaultText.isInterpolated(component.defaultText())) {
            complaints.accept(new Problem(
                    ProblemId.MISPLACED,
                    component.place().at(Annotations.HASH_IGNORED),
                    "@HashIgnored(whenDefault = true) has no fixed default to compare with, since other values give it."
                            + " Write the default without ${...}, or drop (whenDefault = true)."));
        }
    }

    private void checkDefault(ComponentModel component, Consumer<Problem> complaints) {
        String open = open(component);
        if (open == null) {
            return;
        }
        String text = open.equals(component.key())
                ? "@HashIgnored(whenDefault = true) has no effect without a default. Add @Default."
                : "@HashIgnored(whenDefault = true) has no default to compare with, since '" + open
                        + "' must be given. Give that a default, or name it in a @Default here.";
        complaints.accept(new Problem(ProblemId.MISPLACED, component.place().at(Annotations.HASH_IGNORED), text));
    }

    private @Nullable String open(ComponentModel component) {
        try {
            return component.type().unsupported() ? null : defaults.open(component);
        } catch (TextException e) {
            return null; // another rule says so
        }
    }
}
