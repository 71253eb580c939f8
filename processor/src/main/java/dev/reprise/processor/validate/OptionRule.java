package dev.reprise.processor.validate;

import dev.reprise.processor.diag.Problem;
import dev.reprise.processor.diag.ProblemId;
import dev.reprise.processor.model.Annotations;
import dev.reprise.processor.model.ComponentModel;
import dev.reprise.processor.model.ConfigModel;
import dev.reprise.processor.model.OptionsModel;
import dev.reprise.processor.model.OptionsModel.Choice;
import dev.reprise.processor.model.RecordModel;
import dev.reprise.schema.OptionSchema;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Whatever a sealed interface permits can be chosen by one name. */
final class OptionRule implements Rule {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");

    @Override
    public void check(ConfigModel config, Consumer<Problem> complaints) {
        if (config instanceof OptionsModel options) {
            checkChoices(options, complaints);
        } else if (config instanceof RecordModel record && record.option() != null) {
            checkOption(record, complaints);
        }
    }

    private static void checkChoices(OptionsModel options, Consumer<Problem> complaints) {
        Map<String, Choice> known = new HashMap<>();
        for (Choice choice : options.choices()) {
            if (!choice.isConfig()) {
                complaints.accept(problem(
                        options,
                        ProblemId.OPTION_NOT_ANNOTATED,
                        "permits " + choice.shortName() + ", which is not a record annotated with @ExperimentConfig"
                                + " and @Option. Make it one."));
            } else if (choice.option() == null) {
                complaints.accept(problem(
                        options,
                        ProblemId.OPTION_MISSING,
                        "permits " + choice.shortName() + ", which has no name to choose it by. Annotate it with"
                                + " @Option(\"...\")."));
            } else if (!isName(choice.option())) {
                complaints.accept(problem(
                        options,
                        ProblemId.OPTION_NAME,
                        "the option \"" + choice.option() + "\" of " + choice.shortName()
                                + " cannot be written in an override. Use letters, digits, '_', '-' and '.'."));
            } else if (known.containsKey(choice.option())) {
                complaints.accept(problem(
                        options,
                        ProblemId.OPTION_DUPLICATE,
                        "both " + known.get(choice.option()).shortName() + " and " + choice.shortName()
                                + " are the option \"" + choice.option() + "\". Rename one."));
            } else {
                known.put(choice.option(), choice);
            }
        }
        options.choices().forEach(choice -> checkAliases(options, choice, known, complaints));
    }

    /** After all present names, which older ones must leave alone. */
    private static void checkAliases(
            OptionsModel options, Choice choice, Map<String, Choice> known, Consumer<Problem> complaints) {
        for (String alias : choice.aliases()) {
            Choice other = known.putIfAbsent(alias, choice);
            if (!isName(alias)) {
                complaints.accept(problem(
                        options,
                        ProblemId.OPTION_NAME,
                        "the alias \"" + alias + "\" of " + choice.shortName()
                                + " cannot be written in an override. Use letters, digits, '_', '-' and '.'."));
            } else if (other != null) {
                complaints.accept(problem(
                        options,
                        ProblemId.OPTION_DUPLICATE,
                        "the alias \"" + alias + "\" of " + choice.shortName() + " is a name of " + other.shortName()
                                + " already. Drop it."));
            }
        }
    }

    private static boolean isName(String name) {
        return NAME.matcher(name).matches() && !name.equals("null");
    }

    private static Problem problem(OptionsModel options, ProblemId id, String text) {
        return new Problem(id, options.declaration().place(), text);
    }

    private static void checkOption(RecordModel record, Consumer<Problem> complaints) {
        if (!record.chosenFrom()) {
            complaints.accept(new Problem(
                    ProblemId.OPTION_ORPHAN,
                    record.declaration().place().at(Annotations.OPTION),
                    "implements no sealed interface annotated with @ExperimentConfig, so that nothing can choose it."
                            + " Implement one, or drop @Option."));
        }
        for (ComponentModel component : record.components()) {
            if (component.key().equals(OptionSchema.TYPE_KEY)
                    || component.aliases().contains(OptionSchema.TYPE_KEY)) {
                complaints.accept(new Problem(
                        ProblemId.OPTION_KEY_TYPE,
                        component.place(),
                        "in an option the key \"type\" names the option itself. Give another with @Key."));
            }
        }
    }
}
