package dev.reprise.resolve;

import dev.reprise.problem.Place;
import dev.reprise.resolve.bind.Binder;
import dev.reprise.resolve.draft.Draft;
import dev.reprise.resolve.draft.Report;
import dev.reprise.resolve.draft.Scalars;
import dev.reprise.resolve.merge.Merger;
import dev.reprise.schema.Component;
import dev.reprise.schema.OptionSchema;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.ValueType;
import dev.reprise.text.Origin;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A config that nobody set anything of, at one place: what a use of a record says about its values counts there. Unlike
 * a config it may lack values, those that must be given. Immutable.
 *
 * <pre>{@code
 * DefaultConfig train = DefaultConfig.of(TrainConfigSchema.INSTANCE);
 * String epochs = train.text(epochsComponent); // "20"
 * }</pre>
 */
public final class DefaultConfig {

    private final Draft.Fields fields;

    private DefaultConfig(Draft.Fields fields) {
        this.fields = fields;
    }

    /** A record at the root. */
    public static DefaultConfig of(RecordSchema<?> schema) {
        return new DefaultConfig(new Merger(new Report()).defaults(schema));
    }

    /** The record. */
    public RecordSchema<?> schema() {
        return fields.schema();
    }

    /** The name of the option that the record was chosen as, or null where there is no choice. */
    public @Nullable String option() {
        return fields.option();
    }

    /** The default of a component as an override would have it, or null if it must be given. */
    public @Nullable String text(Component<?> component) {
        Draft draft = fields.values().get(component.key());
        if (draft == null) {
            return component.type() instanceof ValueType.Absent<?> ? "null" : null;
        }
        return ValueDisplay.of(component, draft);
    }

    /** Whether a component has a default that can be used and is the same whatever the other values are. */
    public boolean has(Component<?> component) {
        if (isInterpolated(component)) {
            return false;
        }
        Report report = new Report();
        value(component, report);
        return report.problems().isEmpty();
    }

    /** Whether a component has a default that comes from other values. */
    public boolean isInterpolated(Component<?> component) {
        Draft draft = fields.values().get(component.key());
        return draft != null && Scalars.isInterpolatedInside(draft);
    }

    /** The default of a component, or null where there is none. */
    public @Nullable Object value(Component<?> component) {
        return value(component, new Report());
    }

    private @Nullable Object value(Component<?> component, Report report) {
        return new Binder(report).component(component, fields.values().get(component.key()), Place.ROOT);
    }

    /** The config nested in a component, the chosen option among several; null if it is no config or absent. */
    public @Nullable DefaultConfig nested(Component<?> component) {
        return fields.values().get(component.key()) instanceof Draft.Fields inner ? new DefaultConfig(inner) : null;
    }

    /**
     * An option as it is right after it was chosen.
     *
     * @throws NullPointerException if there is no such option
     */
    public static DefaultConfig ofOption(OptionSchema<?> options, String name) {
        RecordSchema<?> option = Objects.requireNonNull(options.option(name));
        Origin origin = Origin.ofDefaults(option.name());
        return new DefaultConfig(new Merger(new Report()).defaults(option, name, origin, Place.ROOT));
    }
}
