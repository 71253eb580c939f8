package dev.reprise.processor.validate;

import dev.reprise.processor.defaults.DefaultSteps;
import dev.reprise.processor.diag.Problem;
import dev.reprise.processor.model.ConfigModel;
import dev.reprise.processor.model.Configs;
import dev.reprise.processor.model.MisfitModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All rules. */
public final class Validator {

    private final Configs configs;
    private final List<Rule> rules;

    /** For the configs of one round. */
    public Validator(Configs configs) {
        this.configs = configs;
        DefaultSteps steps = new DefaultSteps(configs);
        this.rules = List.of(
                new DeclarationRule(),
                new TypeRule(),
                new KeyRule(),
                new RemovedRule(),
                new PresetRule(),
                new IdentityRule(configs, steps),
                new SecretRule(),
                new ConstraintRule(),
                new DefaultRule(configs),
                new OptionRule(),
                new RecursionRule(steps),
                new RunSettingsRule(configs));
    }

    /** Everything that is wrong with a config, in the order of the rules. */
    public List<Problem> validate(ConfigModel config) {
        List<Problem> problems = new ArrayList<>();
        for (Rule rule : rules) {
            rule.check(config, problems::add);
        }
        return problems;
    }

    /**
     * Whether code for a config can mention the code for all configs that stand in it. If not, the complaint belongs to
     * one of those.
     */
    public boolean standsAlone(ConfigModel config) {
        return configs.directlyIn(config).stream().map(configs::get).allMatch(Validator::hasCode);
    }

    private static boolean hasCode(@Nullable ConfigModel config) {
        return config != null
                && !(config instanceof MisfitModel)
                && !config.declaration().hidden()
                && !config.declaration().generic();
    }
}
