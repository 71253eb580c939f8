package dev.reprise.resolve;

import dev.reprise.problem.ConfigException;
import dev.reprise.problem.Place;
import dev.reprise.problem.Problem;
import dev.reprise.resolve.bind.Binder;
import dev.reprise.resolve.draft.Draft;
import dev.reprise.resolve.draft.Report;
import dev.reprise.resolve.merge.Merger;
import dev.reprise.schema.Component;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.ValueType;
import org.jspecify.annotations.Nullable;

/** The value that a component has when nobody sets it. */
public final class Defaults {

    private Defaults() {}

    /** Whether the component has a value when nobody sets it. */
    public static boolean has(Component<?> component) {
        return component.defaultText() != null
                || component.type() instanceof ValueType.Absent<?>
                || (component.type() instanceof ValueType.Nested<?> nested
                        && nested.schema() instanceof RecordSchema<?>);
    }

    /** Whether the component's own default is the same in every config, and does not come from other values. */
    public static boolean isFixed(Component<?> component) {
        String text = component.defaultText();
        if (text != null && text.contains("${")) {
            return false;
        }
        Merger merger = new Merger(new Report());
        if (component.type() instanceof ValueType.Nested<?>) {
            merger.byDefault(component, "", Place.ROOT);
        }
        return !merger.isInterpolated();
    }

    /**
     * The component's own default, whatever a use of its record says.
     *
     * @throws ConfigException if there is none, or it is not {@link #isFixed fixed}
     */
    public static @Nullable Object value(Component<?> component) {
        Report report = new Report();
        Place place = Place.ROOT.child(component.key());
        Merger merger = new Merger(report);
        Draft draft = merger.byDefault(component, "", place);
        if (draft != null && merger.isInterpolated()) {
            report.add(new Problem(place.path(), Draft.text(draft), "depends on other values", draft.origin()));
            throw new ConfigException(report.problems());
        }
        Object value = new Binder(report).component(component, draft, place);
        if (!report.problems().isEmpty()) {
            throw new ConfigException(report.problems());
        }
        return value;
    }
}
