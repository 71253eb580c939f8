package dev.reprise.processor.validate;

import com.palantir.javapoet.ClassName;
import dev.reprise.processor.diag.Problem;
import dev.reprise.processor.diag.ProblemId;
import dev.reprise.processor.model.ComponentModel;
import dev.reprise.processor.model.ConfigModel;
import dev.reprise.processor.model.Configs;
import dev.reprise.processor.model.OptionsModel;
import dev.reprise.processor.model.RecordModel;
import dev.reprise.processor.model.TypeModel;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * No config contains itself where nothing could end it: by components that always exist, or by defaults that lead back
 * to it.
 */
final class RecursionRule implements Rule {

    private final Configs configs;

    RecursionRule(Configs configs) {
        this.configs = configs;
    }

    @Override
    public void check(ConfigModel config, Consumer<Problem> complaints) {
        if (!(config instanceof RecordModel record)) {
            return;
        }
        for (ComponentModel component : record.components()) {
            String way = wayBack(component, record.name(), new HashSet<>());
            if (way != null) {
                complaints.accept(new Problem(
                        ProblemId.RECURSIVE,
                        component.place(),
                        record.declaration().shortName() + " contains itself without end (" + way
                                + "). Put an Optional, List or Map between, or another default."));
            }
        }
    }

    /** The path from a component to a config that always stands in it, or null if there is none. */
    private @Nullable String wayBack(ComponentModel component, ClassName to, Set<ClassName> seen) {
        ClassName next = alwaysIn(component);
        if (next == null) {
            return null;
        }
        if (next.equals(to)) {
            return component.key();
        }
        if (!seen.add(next) || !(configs.get(next) instanceof RecordModel record)) {
            return null;
        }
        for (ComponentModel inner : record.components()) {
            String way = wayBack(inner, to, seen);
            if (way != null) {
                return component.key() + "." + way;
            }
        }
        return null;
    }

    /** The record that a component holds when nobody sets it, or null. */
    private @Nullable ClassName alwaysIn(ComponentModel component) {
        boolean absent = component.type() instanceof TypeModel.Absent
                && (component.defaultText() == null || DefaultText.isNull(component.defaultText()));
        if (absent || !(component.type().present() instanceof TypeModel.Nested nested)) {
            return null;
        }
        if (!(configs.get(nested.config()) instanceof OptionsModel options)) {
            return nested.config();
        }
        String option = component.defaultText() == null ? null : DefaultText.option(component.defaultText());
        return option == null ? null : options.chosenBy(option);
    }
}
