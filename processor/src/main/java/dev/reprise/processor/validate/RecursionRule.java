package dev.reprise.processor.validate;

import com.palantir.javapoet.ClassName;
import dev.reprise.processor.defaults.DefaultSteps;
import dev.reprise.processor.defaults.DefaultSteps.Step;
import dev.reprise.processor.diag.Problem;
import dev.reprise.processor.diag.ProblemId;
import dev.reprise.processor.model.ComponentModel;
import dev.reprise.processor.model.ConfigModel;
import dev.reprise.processor.model.RecordModel;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * No config contains itself where nothing could end it: by components that always exist, or by defaults that lead back
 * to it.
 */
final class RecursionRule implements Rule {

    private final DefaultSteps steps;

    RecursionRule(DefaultSteps steps) {
        this.steps = steps;
    }

    /** The keys from a record back to itself, and whether the text of a default is on the way. */
    private record Way(String path, boolean byText) {}

    @Override
    public void check(ConfigModel config, Consumer<Problem> complaints) {
        if (!(config instanceof RecordModel record)) {
            return;
        }
        for (ComponentModel component : record.components()) {
            Way way = wayBack(component, record.name());
            if (way != null) {
                String wayOut =
                        way.byText() ? "Write another default, that ends." : "Put an Optional, List or Map between.";
                complaints.accept(new Problem(
                        ProblemId.RECURSIVE,
                        component.place(),
                        record.declaration().shortName() + " contains itself without end (" + way.path() + "). "
                                + wayOut));
            }
        }
    }

    private @Nullable Way wayBack(ComponentModel component, ClassName to) {
        Set<ClassName> seen = new HashSet<>();
        for (Step step : steps.from(to)) {
            Way way = step.component().equals(component.name()) ? along(step, to, seen) : null;
            if (way != null) {
                return way;
            }
        }
        return null;
    }

    private @Nullable Way along(Step step, ClassName to, Set<ClassName> seen) {
        if (step.to().equals(to)) {
            return new Way(step.path(), step.byText());
        }
        if (!seen.add(step.to())) {
            return null;
        }
        for (Step next : steps.from(step.to())) {
            Way way = along(next, to, seen);
            if (way != null) {
                return new Way(step.path() + "." + way.path(), step.byText() || way.byText());
            }
        }
        return null;
    }
}
