package dev.reprise.processor.validate;

import com.palantir.javapoet.ClassName;
import dev.reprise.processor.diag.Place;
import dev.reprise.processor.diag.Problem;
import dev.reprise.processor.diag.ProblemId;
import dev.reprise.processor.model.ComponentModel;
import dev.reprise.processor.model.ConfigModel;
import dev.reprise.processor.model.Configs;
import dev.reprise.processor.model.OptionsModel;
import dev.reprise.processor.model.OptionsModel.Choice;
import dev.reprise.processor.model.RecordModel;
import dev.reprise.processor.model.TypeModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A run has one name, one seed and one directory: a config holds {@code RunSettings} at most once, in itself or in
 * records nested directly in it, where they always are.
 */
final class RunSettingsRule implements Rule {

    static final ClassName RUN_SETTINGS = ClassName.get("dev.reprise.config", "RunSettings");
    private static final String WAY_OUT = ", where a run does not find it. Put it into the root config or into configs"
            + " nested directly in it, never absent, repeated or part of an option.";

    private final Configs configs;
    private final Map<ClassName, List<String>> found = new HashMap<>();

    RunSettingsRule(Configs configs) {
        this.configs = configs;
    }

    @Override
    public void check(ConfigModel config, Consumer<Problem> complaints) {
        if (config instanceof RecordModel record) {
            record.components().forEach(component -> checkPlace(component, complaints));
            checkNumber(record, complaints);
        } else if (config instanceof OptionsModel options) {
            options.choices().forEach(choice -> checkChoice(options, choice, complaints));
        }
    }

    private void checkPlace(ComponentModel component, Consumer<Problem> complaints) {
        if (component.type() instanceof TypeModel.Nested) {
            return;
        }
        for (ClassName inside : component.type().configs()) {
            for (String path : paths(inside)) {
                String at = path.isEmpty() ? component.key() : component.key() + "." + path;
                String how = component.type() instanceof TypeModel.Absent ? "may be absent" : "may be repeated";
                String text = "RunSettings at '" + at + "' " + how + WAY_OUT;
                complaints.accept(new Problem(ProblemId.RUN_SETTINGS_PLACE, component.place(), text));
            }
        }
    }

    private void checkChoice(OptionsModel options, Choice choice, Consumer<Problem> complaints) {
        for (String path : paths(choice.type())) {
            String text = "RunSettings at '" + path + "' of " + choice.shortName() + " is part of an option" + WAY_OUT;
            complaints.accept(new Problem(
                    ProblemId.RUN_SETTINGS_PLACE, options.declaration().place(), text));
        }
    }

    private void checkNumber(RecordModel record, Consumer<Problem> complaints) {
        for (ComponentModel component : record.components()) {
            if (paths(component).size() > 1) {
                return; // a config further in says so
            }
        }
        List<String> paths = paths(record.name());
        if (paths.size() > 1) {
            complaints.accept(new Problem(
                    ProblemId.TWO_RUN_SETTINGS,
                    Place.of(record.name()),
                    "RunSettings stands at '" + String.join("' and at '", paths) + "', but a run has one. Keep one."));
        }
    }

    /** Where a run finds its settings in a config. */
    private List<String> paths(ClassName name) {
        if (name.equals(RUN_SETTINGS)) {
            return List.of("");
        }
        List<String> known = found.get(name);
        if (known != null) {
            return known;
        }
        found.put(name, List.of()); // a config that contains itself adds nothing
        List<String> paths = new ArrayList<>();
        if (configs.get(name) instanceof RecordModel record) {
            record.components().forEach(component -> paths.addAll(paths(component)));
        }
        found.put(name, paths);
        return paths;
    }

    private List<String> paths(ComponentModel component) {
        if (!(component.type() instanceof TypeModel.Nested nested)) {
            return List.of();
        }
        return paths(nested.config()).stream()
                .map(path -> path.isEmpty() ? component.key() : component.key() + "." + path)
                .toList();
    }
}
