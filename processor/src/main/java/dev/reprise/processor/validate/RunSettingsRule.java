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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A run has one name, one seed and one directory: a config holds {@code RunSettings} once, at any depth. */
final class RunSettingsRule implements Rule {

    private static final ClassName RUN_SETTINGS = ClassName.get("dev.reprise.config", "RunSettings");

    private final Configs configs;

    RunSettingsRule(Configs configs) {
        this.configs = configs;
    }

    @Override
    public void check(ConfigModel config, Consumer<Problem> complaints) {
        if (!(config instanceof RecordModel record)) {
            return;
        }
        List<String> paths = new ArrayList<>();
        for (ComponentModel component : record.components()) {
            List<String> inside = paths(component, new HashSet<>(Set.of(record.name())));
            if (inside.size() > 1) {
                return; // a config further in says so
            }
            paths.addAll(inside);
        }
        if (paths.size() > 1) {
            complaints.accept(new Problem(
                    ProblemId.TWO_RUN_SETTINGS,
                    Place.of(record.name()),
                    "RunSettings stands at '" + String.join("' and at '", paths) + "', but a run has one. Keep one."));
        }
    }

    private List<String> paths(ComponentModel component, Set<ClassName> above) {
        List<String> paths = new ArrayList<>();
        for (ClassName nested : component.type().configs()) {
            if (nested.equals(RUN_SETTINGS)) {
                paths.add(component.key());
                continue;
            }
            for (String path : pathsIn(nested, above)) {
                paths.add(component.key() + "." + path);
            }
        }
        return paths;
    }

    /** Of the options of a sealed interface only one is there at a time: the one with the most counts. */
    private List<String> pathsIn(ClassName name, Set<ClassName> above) {
        ConfigModel config = configs.get(name);
        List<String> paths = new ArrayList<>();
        if (config == null || !above.add(name)) {
            return paths;
        }
        if (config instanceof RecordModel record) {
            for (ComponentModel component : record.components()) {
                paths.addAll(paths(component, above));
            }
        } else if (config instanceof OptionsModel options) {
            for (Choice choice : options.choices()) {
                List<String> ofChoice = pathsIn(choice.type(), above);
                paths = ofChoice.size() > paths.size() ? ofChoice : paths;
            }
        }
        above.remove(name);
        return paths;
    }
}
