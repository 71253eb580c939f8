package dev.reprise.processor.validate;

import dev.reprise.processor.defaults.SecretDefault;
import dev.reprise.processor.diag.Problem;
import dev.reprise.processor.diag.ProblemId;
import dev.reprise.processor.model.Annotations;
import dev.reprise.processor.model.ComponentModel;
import dev.reprise.processor.model.ConfigModel;
import dev.reprise.processor.model.RecordModel;
import dev.reprise.schema.Component.HashRule;
import java.util.function.Consumer;

/** A secret is a value of its own, stands in no source, and says nothing of its identity. */
final class SecretRule implements Rule {

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
        if (component.defaultText() != null && !SecretDefault.isHarmless(component.defaultText())) {
            complaints.accept(new Problem(
                    ProblemId.SECRET_DEFAULT, component.place().at(Annotations.DEFAULT), SecretDefault.PROBLEM));
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
}
