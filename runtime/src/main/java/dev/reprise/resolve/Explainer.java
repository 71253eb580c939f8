package dev.reprise.resolve;

import dev.reprise.problem.Place;
import dev.reprise.resolve.Explanation.Step;
import dev.reprise.resolve.draft.Draft;
import dev.reprise.schema.Check;
import dev.reprise.schema.Component;
import dev.reprise.schema.OptionSchema;
import dev.reprise.schema.Types;
import dev.reprise.schema.ValueType;
import dev.reprise.text.Origin;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells of every value of a merged config how it came about. */
final class Explainer {

    private final List<Explanation> found = new ArrayList<>();

    /** What is the same for all values at one place. */
    private record About(ValueType<?> type, List<Check> checks, String doc, boolean isPart, boolean secret) {

        static About of(Component<?> component, boolean isPart) {
            return new About(component.type(), component.checks(), component.doc(), isPart, component.secret());
        }

        static About part(ValueType<?> type, boolean isPart, boolean secret) {
            return new About(type, List.of(), "", isPart, secret);
        }
    }

    private Explainer() {}

    static List<Explanation> explain(Draft.Fields root) {
        Explainer explainer = new Explainer();
        explainer.fields(root, List.of(), Place.ROOT);
        return explainer.found;
    }

    private void fields(Draft.Fields fields, List<Past> past, Place place) {
        Set<String> keys = new LinkedHashSet<>();
        for (Component<?> component : fields.schema().components()) {
            keys.add(component.key());
            List<Past> before = Past.inside(fields, past, Past.component(component.key()));
            Draft draft = fields.values().get(component.key());
            value(About.of(component, false), draft, before, place.child(component.key()));
        }
        gone(fields, past, place, keys);
    }

    /** What somebody set for another option and this one has no place for. */
    private void gone(Draft.Fields fields, List<Past> past, Place place, Set<String> keys) {
        List<Draft> earlier = new ArrayList<>(Past.chain(fields.before()));
        for (Past one : past) {
            earlier.addAll(Past.chain(one.draft()));
        }
        for (Draft draft : earlier) {
            if (draft instanceof Draft.Fields other) {
                for (Component<?> component : other.schema().components()) {
                    if (keys.add(component.key())) {
                        List<Past> before = Past.inside(fields, past, Past.component(component.key()));
                        gone(About.of(component, false), before, place.child(component.key()));
                    }
                }
            }
        }
    }

    private void gone(About about, List<Past> past, Place place) {
        List<Step> steps = steps(about, null, past);
        if (!steps.isEmpty()) {
            add(about, place, null, null, steps);
        }
    }

    private void value(About about, @Nullable Draft draft, List<Past> past, Place place) {
        ValueType<?> type = about.type() instanceof ValueType.Absent<?> absent ? absent.of() : about.type();
        if (draft instanceof Draft.Fields fields) {
            if (type instanceof ValueType.Nested<?> nested && nested.schema() instanceof OptionSchema<?>) {
                row(about, draft, past, place);
            }
            fields(fields, past, place);
        } else if (draft instanceof Draft.Entries entries) {
            entries(about, type, entries, past, place);
        } else {
            row(about, draft, past, place);
            if (draft instanceof Draft.Items items) {
                items(about, type, items, past, place);
            }
        }
    }

    private void entries(About about, ValueType<?> type, Draft.Entries entries, List<Past> past, Place place) {
        if (entries.values().isEmpty()) {
            row(about, entries, past, place);
        }
        ValueType<?> inner = type instanceof ValueType.MapOf<?, ?> map ? map.value() : Types.OPEN;
        for (Map.Entry<String, Draft.Entry> entry : entries.values().entrySet()) {
            List<Past> before = new ArrayList<>(Past.inside(entries, past, Past.entry(entry.getKey())));
            Draft.Deleted deleted = entries.deleted().get(entry.getKey());
            if (deleted != null) {
                before.add(new Past(deleted.value(), "deleted (" + deleted.origin() + ")"));
            }
            About part = new About(inner, List.of(), about.doc(), about.isPart(), about.secret());
            value(part, entry.getValue().value(), before, place.child(entry.getKey()));
        }
        for (Map.Entry<String, Draft.Deleted> entry : entries.deleted().entrySet()) {
            if (!entries.values().containsKey(entry.getKey())) {
                Draft.Deleted deleted = entry.getValue();
                Past before = new Past(deleted.value(), "deleted (" + deleted.origin() + ")");
                gone(About.part(inner, about.isPart(), about.secret()), List.of(before), place.child(entry.getKey()));
            }
        }
    }

    private void items(About about, ValueType<?> type, Draft.Items items, List<Past> past, Place place) {
        ValueType<?> element = ValueDisplay.element(type);
        for (int i = 0; i < items.values().size(); i++) {
            Draft item = items.values().get(i);
            // What stands inside an element that is a config is told nowhere else.
            boolean isPart = !(item instanceof Draft.Fields);
            List<Past> before = Past.inside(items, past, Past.element(i));
            value(About.part(element, isPart, about.secret()), item, before, place.child(Integer.toString(i)));
        }
    }

    private void row(About about, @Nullable Draft draft, List<Past> past, Place place) {
        List<Step> steps = steps(about, draft, past);
        String defaultText = about.type() instanceof ValueType.Absent<?> ? "null" : null;
        for (Step step : steps) {
            if (step.isDefault() && step.fate().isEmpty()) {
                defaultText = step.text();
                break;
            }
        }
        String value = draft == null
                ? (about.type() instanceof ValueType.Absent<?> ? "null" : null)
                : ValueDisplay.masked(about.secret(), about.type(), draft);
        add(about, place, value, defaultText, steps);
    }

    private void add(About about, Place place, @Nullable String value, @Nullable String defaultText, List<Step> steps) {
        found.add(new Explanation(
                place.path(), about.type(), about.checks(), value, defaultText, about.doc(), about.isPart(), steps));
    }

    private static List<Step> steps(About about, @Nullable Draft draft, List<Past> past) {
        List<Step> steps = new ArrayList<>();
        for (Draft one : Past.chain(draft)) {
            String text = ValueDisplay.masked(about.secret(), about.type(), one);
            if (one instanceof Draft.Fields fields) {
                for (int i = fields.chosenAgain().size() - 1; i >= 0; i--) {
                    steps.add(new Step(text, fields.chosenAgain().get(i), ""));
                }
            }
            boolean isWrong = one instanceof Draft.Failed;
            steps.add(new Step(text, one.origin(), isWrong ? "cannot be used" : ""));
        }
        for (Past before : past) {
            for (Draft one : Past.chain(before.draft())) {
                Origin origin = one.origin();
                if (!origin.isDefault()) {
                    steps.add(new Step(ValueDisplay.masked(about.secret(), about.type(), one), origin, before.fate()));
                }
            }
        }
        return steps;
    }
}
