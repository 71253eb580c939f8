package dev.reprise.processor.validate;

import dev.reprise.processor.diag.Problem;
import dev.reprise.processor.diag.ProblemId;
import dev.reprise.processor.model.ComponentModel;
import dev.reprise.processor.model.ConfigModel;
import dev.reprise.processor.model.RecordModel;
import dev.reprise.processor.model.TypeModel;
import java.util.function.Consumer;

/** A component has a type that can be read from text. */
final class TypeRule implements Rule {

    @Override
    public void check(ConfigModel config, Consumer<Problem> complaints) {
        if (config instanceof RecordModel record) {
            for (ComponentModel component : record.components()) {
                check(component, component.type(), complaints);
            }
        }
    }

    private static void check(ComponentModel component, TypeModel type, Consumer<Problem> complaints) {
        if (type instanceof TypeModel.Unsupported unsupported) {
            String text = unsupported.spelled() + " " + unsupported.why();
            complaints.accept(new Problem(ProblemId.UNSUPPORTED_TYPE, component.place(), text));
        }
        for (TypeModel part : type.parts()) {
            check(component, part, complaints);
        }
    }
}
