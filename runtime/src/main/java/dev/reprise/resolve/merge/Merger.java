package dev.reprise.resolve.merge;

import dev.reprise.args.Edit;
import dev.reprise.problem.Place;
import dev.reprise.problem.Problem;
import dev.reprise.resolve.draft.Draft;
import dev.reprise.resolve.draft.Keys;
import dev.reprise.resolve.draft.LayerEdits;
import dev.reprise.resolve.draft.Report;
import dev.reprise.resolve.draft.Scalars;
import dev.reprise.resolve.draft.TypeText;
import dev.reprise.schema.Component;
import dev.reprise.schema.OptionSchema;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.Types;
import dev.reprise.schema.ValueType;
import dev.reprise.text.Node;
import dev.reprise.text.Origin;
import dev.reprise.text.TextException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts layers over each other by the rules of the schema: maps merge, lists replace, records are closed, and choosing
 * an option drops what lower layers set for another. It does not read scalars. Used by one thread, for one resolve.
 *
 * <pre>{@code
 * Merger merger = new Merger(report);
 * Draft.Fields root = merger.defaults(schema);
 * merger.merge(root, file);
 * merger.merge(root, args);
 * }</pre>
 */
public final class Merger {

    private final Report report;
    private final Keys keys;
    private final OptionMerger options;

    /** Whether maps of the layer being merged take the place of what is there. */
    private boolean replacing;

    private boolean isInterpolated;

    /** Adds what is wrong for good to a report. */
    public Merger(Report report) {
        this.report = report;
        this.keys = new Keys(report);
        this.options = new OptionMerger(report, this);
    }

    /** What became of the keys of tolerant layers. */
    public Keys keys() {
        return keys;
    }

    /** Whether some value that was merged waits for its interpolations. */
    public boolean isInterpolated() {
        return isInterpolated;
    }

    private Draft leaf(Node.Scalar scalar) {
        isInterpolated |= Scalars.isInterpolated(scalar);
        return new Draft.Leaf(scalar);
    }

    /** The draft of a record that nobody set anything of. */
    public Draft.Fields defaults(RecordSchema<?> schema) {
        return defaults(schema, null, Origin.ofDefaults(schema.name()), Place.ROOT);
    }

    /**
     * The draft of a nested record, or of a chosen option, that nobody set anything of.
     *
     * @param option the name that chose it; null where there is no choice
     * @param origin what asked for it
     */
    public Draft.Fields defaults(RecordSchema<?> schema, @Nullable String option, Origin origin, Place place) {
        Draft.Fields fields = new Draft.Fields(schema, option, origin);
        for (Component<?> component : schema.components()) {
            Draft draft = byDefault(component, schema.name(), place.child(component.key()));
            if (draft != null) {
                fields.values().put(component.key(), draft);
            }
        }
        return fields;
    }

    /** The draft of a component's default; null if it has none or is absent. */
    public @Nullable Draft byDefault(Component<?> component, String record, Place place) {
        Draft base = null;
        if (component.type() instanceof ValueType.Nested<?> nested
                && nested.schema() instanceof RecordSchema<?> schema) {
            base = defaults(schema, null, Origin.ofDefaults(schema.name()), place);
        }
        String text = component.defaultText();
        if (text == null) {
            return base;
        }
        Origin origin = Origin.ofDefault(record, component.name());
        boolean wasMergingDefaults = options.mergingDefaults(true);
        boolean wasReplacing = replacing;
        replacing = false;
        Draft draft = merge(component.type(), base, new Node.Scalar(text, Node.Style.RAW, origin), place)
                .over(base);
        options.mergingDefaults(wasMergingDefaults);
        replacing = wasReplacing;
        return draft;
    }

    /** Puts a layer over a draft, which is changed. */
    public void merge(Draft.Fields root, LayerEdits layer) {
        keys.begin(layer);
        replacing = layer.isReplacing();
        options.begin(root, layer.all());
        PathEditor editor = new PathEditor(report, keys, this);
        for (Edit edit : layer.all()) {
            if (edit.path().isEmpty()) {
                mergeFields(root, edit.value(), Place.ROOT);
            } else {
                editor.edit(root, edit);
            }
        }
    }

    /**
     * Puts a value over what lower layers have.
     *
     * @param base what they have there; null if nothing
     * @return what is there then: {@code base}, changed, or another draft; one that failed where the value cannot be used
     */
    public Draft merge(ValueType<?> type, @Nullable Draft base, Node node, Place place) {
        if (Scalars.isMissing(node)) {
            return stillMissing(base, node, place, " (" + TypeText.of(type) + ")");
        }
        if (type instanceof ValueType.Absent<?> absent) {
            return Scalars.isNull(node)
                    ? new Draft.Leaf((Node.Scalar) node)
                    : merge(absent.of(), Scalars.isNull(base) ? null : base, node, place);
        }
        if (node instanceof Node.Sweep sweep) {
            return Sweeps.refuse(type, place, sweep);
        }
        if (type instanceof ValueType.Scalar<?> || type instanceof ValueType.Constant<?>) {
            if (node instanceof Node.Scalar scalar) {
                isInterpolated |= Scalars.isInterpolated(scalar);
                // A default is text for its type and nothing more, as it was when it was compiled.
                return options.isMergingDefaults() ? new Draft.Leaf(scalar) : Sweeps.leaf(type, scalar, place);
            }
            return Report.fail(place, mustBe(node, type), node);
        }
        try {
            return mergeStructured(type, base, Report.structured(node), place);
        } catch (TextException e) {
            return Report.fail(place, node, e);
        }
    }

    /** {@code ???} leaves what is there, unless it was typed in the place of a value. */
    private static Draft stillMissing(@Nullable Draft base, Node node, Place place, String type) {
        Node.Scalar mark = (Node.Scalar) node;
        boolean isTyped = mark.style() == Node.Style.RAW;
        String quote = isTyped ? ". Quote it to mean the text" : "";
        return base == null || isTyped ? Report.missing(place, "must be given" + type + quote, mark) : base;
    }

    private Draft mergeStructured(ValueType<?> type, @Nullable Draft base, Node value, Place place) {
        if (value instanceof Node.Scalar scalar && Scalars.isInterpolated(value)) {
            boolean isChoice = type instanceof ValueType.Nested<?>;
            return isChoice ? options.interpolated(base, leaf(scalar), scalar, place) : leaf(scalar);
        }
        if (base != null && isPartOf(base, type, value)) {
            return Report.fail(place, InterpolatedWhole.partOf(base), value);
        }
        if (value instanceof Node.Sweep sweep) {
            return Sweeps.refuse(type, place, sweep);
        }
        if (type instanceof ValueType.ListOf<?> list) {
            return items(list.element(), type, value, place);
        }
        if (type instanceof ValueType.SetOf<?> set) {
            return items(set.element(), type, value, place);
        }
        if (type instanceof ValueType.MapOf<?, ?> map) {
            return entries(map.value(), type, base, value, place);
        }
        if (type instanceof ValueType.Nested<?> nested) {
            return nested.schema() instanceof OptionSchema<?> schema
                    ? options.merge(schema, base, value, place)
                    : mergeRecord((RecordSchema<?>) nested.schema(), base, value, place);
        }
        return value instanceof Node.Mapping
                ? entries(type, type, base, value, place)
                : Report.fail(place, mustBe(value, type) + ", as {key: value}", value);
    }

    private boolean isPartOf(Draft whole, ValueType<?> type, Node value) {
        return value instanceof Node.Mapping mapping
                && Scalars.isInterpolated(whole)
                && !InterpolatedWhole.replaces(type, mapping, replacing, keys.isTolerant());
    }

    private static String mustBe(Node node, ValueType<?> type) {
        return "is " + Report.shape(node) + "; expected " + TypeText.of(type);
    }

    private Draft items(ValueType<?> element, ValueType<?> type, Node node, Place place) {
        if (!(node instanceof Node.Sequence sequence)) {
            boolean single = node instanceof Node.Scalar && !Scalars.isNull(node);
            String example = single ? ". Write [" + ((Node.Scalar) node).text().strip() + "]" : "";
            return Report.fail(place, mustBe(node, type) + example, node);
        }
        Draft.Items items = new Draft.Items(sequence.origin());
        for (Node item : sequence.items()) {
            addItem(items, element, item, place);
        }
        return items;
    }

    /** Adds an element at the end of a list. */
    void addItem(Draft.Items items, ValueType<?> element, Node item, Place place) {
        Place inner = place.child(Integer.toString(items.values().size()));
        items.values()
                .add(element instanceof ValueType.Open ? open(null, item, inner) : merge(element, null, item, inner));
    }

    private Draft entries(ValueType<?> valueType, ValueType<?> type, @Nullable Draft base, Node node, Place place) {
        if (!(node instanceof Node.Mapping mapping)) {
            return Report.fail(place, mustBe(node, type) + ", as {key: value}", node);
        }
        Draft.Entries entries =
                base instanceof Draft.Entries there && !replacing ? there : new Draft.Entries(mapping.origin());
        Map<String, String> spelled = new HashMap<>();
        for (Node.Entry entry : mapping.entries()) {
            String name = Keys.normal(type, entry.key().text());
            Place inner = place.child(name);
            String twin =
                    Keys.isText(type) ? null : spelled.put(name, entry.key().text());
            if (twin != null) {
                report.add(twins(inner, twin, entry));
            }
            Draft.Entry there = entries.values().get(name);
            Draft before = there == null ? null : there.value();
            Draft value = valueType instanceof ValueType.Open
                    ? open(before, entry.value(), inner)
                    : merge(valueType, before, entry.value(), inner);
            entries.values().put(name, new Draft.Entry(there == null ? entry.key() : there.key(), value.over(before)));
        }
        return entries;
    }

    /** The same where the value may have any shape. */
    public Draft open(@Nullable Draft base, Node node, Place place) {
        if (place.depth() > Place.DEEPEST) {
            return Report.fail(place, "is nested too deep: " + Place.DEEPEST + " levels are the most", node);
        }
        if (Scalars.isMissing(node)) {
            return stillMissing(base, node, place, "");
        }
        Node value;
        try {
            value = Report.structured(node);
        } catch (TextException e) {
            return Report.fail(place, node, e);
        }
        if (value instanceof Node.Scalar scalar) {
            return leaf(scalar);
        }
        if (base != null && isPartOf(base, Types.OPEN, value)) {
            return Report.fail(place, InterpolatedWhole.partOf(base), value);
        }
        if (value instanceof Node.Sweep sweep) {
            return Sweeps.refuse(Types.OPEN, place, sweep);
        }
        return value instanceof Node.Mapping
                ? entries(Types.OPEN, Types.OPEN, base, value, place)
                : items(Types.OPEN, Types.OPEN, value, place);
    }

    private Draft mergeRecord(RecordSchema<?> schema, @Nullable Draft base, Node node, Place place) {
        Draft.Fields fields = base instanceof Draft.Fields there ? there : defaults(schema, null, node.origin(), place);
        return mergeFields(fields, node, place);
    }

    /** Puts the entries of a map over a config. */
    Draft mergeFields(Draft.Fields fields, Node node, Place place) {
        if (!(node instanceof Node.Mapping mapping)) {
            String remedy = Scalars.isNull(node) ? ". Leave the key out to keep the defaults" : "";
            String message = "is " + Report.shape(node) + "; it must be a map of the keys of " + fields.title();
            return Report.fail(place, message + remedy, node);
        }
        Map<String, String> seen = new HashMap<>();
        for (Node.Entry entry : mapping.entries()) {
            if (fields.option() == null || !entry.key().text().equals(OptionSchema.TYPE_KEY)) {
                mergeField(fields, entry, seen, place);
            }
        }
        return fields;
    }

    private void mergeField(Draft.Fields fields, Node.Entry entry, Map<String, String> seen, Place place) {
        String name = entry.key().text();
        Component<?> component = Keys.find(fields, name, false);
        if (component == null) {
            keys.unknown(
                    fields, name, place.child(name), entry.value(), entry.key().origin());
            return;
        }
        keys.found(component, place);
        Place inner = place.child(component.key());
        String twin = seen.put(component.key(), name);
        if (twin != null) {
            report.add(twins(inner, twin, entry));
            return;
        }
        Draft base = fields.values().get(component.key());
        fields.values()
                .put(
                        component.key(),
                        merge(component.type(), base, entry.value(), inner).over(base));
    }

    /** Two keys of one map that mean the same. */
    private static Problem twins(Place place, String twin, Node.Entry entry) {
        String message =
                "is given twice, as '" + twin + "' and as '" + entry.key().text() + "'";
        return new Problem(place.path(), null, message, entry.key().origin());
    }

    /** The draft of a chosen option. */
    Draft choose(OptionSchema<?> schema, @Nullable Draft base, Node.Scalar name, Place place) {
        return options.choose(schema, base, name, place);
    }
}
