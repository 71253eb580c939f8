package dev.reprise.processor.validate;

import dev.reprise.processor.diag.Problem;
import dev.reprise.processor.diag.ProblemId;
import dev.reprise.processor.model.Annotations;
import dev.reprise.processor.model.ComponentModel;
import dev.reprise.processor.model.ConfigModel;
import dev.reprise.processor.model.RecordModel;
import dev.reprise.processor.model.TypeModel;
import dev.reprise.schema.Component.HashRule;
import java.util.function.Consumer;

/** What is said of a component's part in the identity makes sense. */
final class IdentityRule implements Rule {

    @Override
    public void check(ConfigModel config, Consumer<Problem> complaints) {
        if (config instanceof RecordModel record) {
            for (ComponentModel component : record.components()) {
                check(component, complaints);
            }
        }
    }

    private static void check(ComponentModel component, Consumer<Problem> complaints) {
        if (component.resumable() && component.hashRule() == HashRule.NEVER) {
            complaints.accept(new Problem(
                    ProblemId.RESUMABLE_IGNORED,
                    component.place().at(Annotations.RESUMABLE),
                    "@HashIgnored already lets a resume change it. Drop @Resumable, or drop @HashIgnored to make it"
                            + " count for the run_id."));
        }
        if (component.hashRule() == HashRule.UNLESS_DEFAULT && !hasDefault(component)) {
            complaints.accept(new Problem(
                    ProblemId.MISPLACED,
                    component.place().at(Annotations.HASH_IGNORED),
                    "@HashIgnored(whenDefault = true) has no effect without a default. Add @Default."));
        }
    }

    private static boolean hasDefault(ComponentModel component) {
        return component.defaultText() != null
                || component.type() instanceof TypeModel.Absent
                || component.type() instanceof TypeModel.Nested;
    }
}
