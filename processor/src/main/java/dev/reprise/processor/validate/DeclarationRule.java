package dev.reprise.processor.validate;

import dev.reprise.processor.diag.Problem;
import dev.reprise.processor.diag.ProblemId;
import dev.reprise.processor.model.Annotations;
import dev.reprise.processor.model.ConfigModel;
import dev.reprise.processor.model.Declaration;
import dev.reprise.processor.model.MisfitModel;
import java.util.function.Consumer;

/** A config is a record or a sealed interface that code beside it can name. */
final class DeclarationRule implements Rule {

    @Override
    public void check(ConfigModel config, Consumer<Problem> complaints) {
        Declaration declaration = config.declaration();
        if (config instanceof MisfitModel misfit) {
            complaints.accept(problem(
                    declaration,
                    ProblemId.NOT_A_RECORD,
                    "is " + misfit.what() + ". Declare a record, or a sealed interface whose options are records."));
        }
        if (declaration.generic()) {
            complaints.accept(
                    problem(
                            declaration,
                            ProblemId.GENERIC,
                            "has type parameters, whose values no text can give. Declare a record for each type that is used."));
        }
        if (declaration.hidden()) {
            complaints.accept(problem(
                    declaration,
                    ProblemId.PRIVATE,
                    "is private or stands in a private type, so that the generated code beside it cannot name it."
                            + " Make it visible to its package."));
        }
    }

    private static Problem problem(Declaration declaration, ProblemId id, String text) {
        return new Problem(id, declaration.place().at(Annotations.EXPERIMENT_CONFIG), text);
    }
}
