package dev.reprise.resolve.merge;

import dev.reprise.args.Edit;
import dev.reprise.problem.Nearest;
import dev.reprise.problem.Place;
import dev.reprise.problem.Problem;
import dev.reprise.resolve.draft.Draft;
import dev.reprise.resolve.draft.Report;
import dev.reprise.resolve.draft.Scalars;
import dev.reprise.schema.OptionSchema;
import dev.reprise.schema.RecordSchema;
import dev.reprise.text.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Merges values whose type is a choice among options. */
final class OptionMerger {

    private final Report report;
    private final Merger merger;

    /** The options that the layer being merged chooses last, by path. */
    private final Map<String, String> choices = new HashMap<>();

    /** The changes of the layer being merged. */
    private List<Edit> layer = List.of();

    private boolean mergingDefaults;

    OptionMerger(Report report, Merger merger) {
        this.report = report;
        this.merger = merger;
    }

    /** Makes the choices of a layer before anything else of it is merged. */
    void begin(Draft.Fields root, List<Edit> edits) {
        layer = edits;
        choices.clear();
        new Choosing(merger, root).chooseAll(edits, choices);
    }

    /** Says whether what follows are declared defaults, to which the choices of the layer mean nothing. */
    boolean mergingDefaults(boolean now) {
        boolean before = mergingDefaults;
        mergingDefaults = now;
        return before;
    }

    boolean isMergingDefaults() {
        return mergingDefaults;
    }

    /** Puts a value over what lower layers have. */
    Draft merge(OptionSchema<?> schema, @Nullable Draft base, Node node, Place place) {
        Node.Scalar name = Choosing.chosen(node);
        if (name != null) {
            if (base != null && isOverruled(schema.presentName(name.text().strip()), place)) {
                return base;
            }
            Draft chosen = choose(schema, base, name, place);
            return node instanceof Node.Mapping && chosen instanceof Draft.Fields fields
                    ? merger.mergeFields(fields, node, place)
                    : chosen;
        }
        if (node instanceof Node.Mapping mapping) {
            Node type = type(mapping);
            if (type != null && !Scalars.isMissing(type)) {
                Place inner = place.child(OptionSchema.TYPE_KEY);
                return Report.fail(inner, "is " + Report.shape(type) + "; it must be " + oneOf(schema), type);
            }
            if (base instanceof Draft.Fields fields) {
                return merger.mergeFields(fields, node, place);
            }
        }
        if (base instanceof Draft.Failed) {
            return base;
        }
        String remedy = node instanceof Node.Mapping
                ? "which one? Add '" + OptionSchema.TYPE_KEY + ": "
                        + schema.options().get(0) + "'; "
                : "is " + Report.shape(node) + "; write a name, or a map with '" + OptionSchema.TYPE_KEY + "'; ";
        return Report.fail(place, remedy + oneOf(schema), node);
    }

    /** Puts a choice that is made by other values over what lower layers have. */
    Draft interpolated(@Nullable Draft base, Draft leaf, Node.Scalar name, Place place) {
        if (base != null && isOverruled(name.text().strip(), place)) {
            return base;
        }
        if (base instanceof Draft.Fields fields && fields.changedBy() != null && layer.contains(fields.changedBy())) {
            String message = "was set before all of it was set to '" + name.text() + "'; leave one of them out";
            report.add(place, message, fields.changedBy());
        }
        return leaf;
    }

    private static @Nullable Node type(Node.Mapping mapping) {
        for (Node.Entry entry : mapping.entries()) {
            if (entry.key().text().equals(OptionSchema.TYPE_KEY)) {
                return entry.value();
            }
        }
        return null;
    }

    /** Whether the same layer chooses another option further on. */
    private boolean isOverruled(String name, Place place) {
        if (mergingDefaults || choices.isEmpty()) {
            return false;
        }
        String last = choices.get(place.path());
        return last != null && !last.equals(name);
    }

    /** The draft of a chosen option: what is there if it was chosen before, else its defaults. */
    Draft choose(OptionSchema<?> schema, @Nullable Draft base, Node.Scalar name, Place place) {
        String option = schema.presentName(name.text().strip());
        if (base instanceof Draft.Fields fields && option.equals(fields.option())) {
            fields.choose(name.origin());
            return fields;
        }
        RecordSchema<?> chosen = schema.option(option);
        if (chosen == null) {
            String remedy =
                    Scalars.isInterpolated(name) ? " An interpolation chooses alone, without a map around it" : "";
            String message = "not " + oneOf(schema) + "." + Nearest.hint(option, schema.options()) + remedy;
            return Report.fail(new Problem(place.path(), option, message, name.origin()));
        }
        if (base instanceof Draft.Fields fields && fields.changedBy() != null && layer.contains(fields.changedBy())) {
            String message = "was set for '" + fields.title() + "' before '" + option + "' was chosen; choose first";
            report.add(place, message, fields.changedBy());
        }
        return merger.defaults(chosen, option, name.origin(), place).over(base);
    }

    /** {@code one of: sgd, adam}. */
    static String oneOf(OptionSchema<?> schema) {
        return "one of: " + Nearest.listing(schema.options());
    }
}
