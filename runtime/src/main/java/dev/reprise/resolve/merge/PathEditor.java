package dev.reprise.resolve.merge;

import dev.reprise.args.Edit;
import dev.reprise.problem.Nearest;
import dev.reprise.problem.Place;
import dev.reprise.resolve.draft.Draft;
import dev.reprise.resolve.draft.Keys;
import dev.reprise.resolve.draft.Report;
import dev.reprise.resolve.draft.Scalars;
import dev.reprise.resolve.draft.TypeText;
import dev.reprise.schema.Component;
import dev.reprise.schema.OptionSchema;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.ValueType;
import dev.reprise.text.Node;
import dev.reprise.text.TextException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes a change where its path leads: into nested configs, maps and lists. */
final class PathEditor {

    /** From this length on, what one layer adds to a list is told as one step: copies of each would fill the memory. */
    private static final int LONG = 200;

    private final Report report;
    private final Keys keys;
    private final Merger merger;

    /** The long list that the last change of the layer added to; null if it did something else. */
    private Draft.@Nullable Items grown;

    PathEditor(Report report, Keys keys, Merger merger) {
        this.report = report;
        this.keys = keys;
        this.merger = merger;
    }

    /** Makes a change inside a config. */
    void edit(Draft.Fields root, Edit change) {
        edit(root, change, 0, Place.ROOT);
    }

    private void edit(Draft.Fields fields, Edit change, int depth, Place place) {
        String name = change.path().get(depth);
        Component<?> component = Keys.find(fields, name, true);
        if (component == null) {
            unknown(fields, name, change, depth, rest(place, change, depth));
            return;
        }
        keys.found(component, place);
        Place inner = place.child(component.key());
        if (isDeletedAt(change, depth)) {
            String message = "cannot be deleted: it is a part of " + fields.title() + ". Only entries of maps can be";
            report.add(inner, message, change);
            return;
        }
        if (isLastAddition(change, depth) && !Additions.fits(component.type())) {
            report.add(inner, Additions.part(change, fields.title()), change);
            return;
        }
        Draft base = fields.values().get(component.key());
        fields.values()
                .put(
                        component.key(),
                        edit(component.type(), base, change, depth + 1, inner).over(base));
        fields.changed(change);
    }

    private void unknown(Draft.Fields fields, String name, Edit change, int depth, Place place) {
        List<String> flags = depth == 0 ? change.flags() : List.of();
        String remark = Additions.unknown(fields, change, name);
        keys.unknown(fields, name, place, change.value(), change.origin(), flags, remark);
    }

    /** The whole place that a change is for. */
    private static Place rest(Place place, Edit change, int depth) {
        Place rest = place;
        for (int i = depth; i < change.path().size(); i++) {
            rest = rest.child(change.path().get(i));
        }
        return rest;
    }

    private static boolean isLastAddition(Edit change, int depth) {
        return change.operation() == Edit.Operation.ADD
                && depth == change.path().size() - 1;
    }

    private static boolean isDeletedAt(Edit change, int depth) {
        return change.isDeletion() && depth == change.path().size() - 1;
    }

    private Draft edit(ValueType<?> type, @Nullable Draft base, Edit change, int depth, Place place) {
        if (depth == change.path().size()) {
            return change(type, base, change, place);
        }
        if (type instanceof ValueType.Absent<?> absent) {
            return edit(absent.of(), Scalars.isNull(base) ? null : base, change, depth, place);
        }
        if (isWrong(base)) {
            return Objects.requireNonNull(base);
        }
        if (base != null && isPartOf(base, type, change, depth)) {
            return Report.fail(rest(place, change, depth), InterpolatedWhole.partOf(base), change);
        }
        if (type instanceof ValueType.Nested<?> nested) {
            return editNested(nested, base, change, depth, place);
        }
        if (type instanceof ValueType.MapOf<?, ?> map) {
            return editEntry(
                    map.value(),
                    base,
                    change,
                    depth,
                    place,
                    Keys.normal(type, change.path().get(depth)));
        }
        if (type instanceof ValueType.ListOf<?> list) {
            return editItem(list.element(), base, change, depth, place);
        }
        if (type instanceof ValueType.Open) {
            return editOpen(type, base, change, depth, place);
        }
        String message = "has no parts (" + TypeText.of(type) + "); '" + change.shown() + "' goes too deep";
        return Report.fail(place, message, change);
    }

    /** The value at the end of the path after the change. */
    private Draft change(ValueType<?> type, @Nullable Draft base, Edit change, Place place) {
        Edit.Operation operation = change.operation();
        if (operation != Edit.Operation.SET && operation != Edit.Operation.FORCE_ADD && isWrong(base)) {
            return Objects.requireNonNull(base);
        }
        if (operation == Edit.Operation.APPEND || operation == Edit.Operation.EXTEND) {
            return append(type, base, change, place);
        }
        if (operation == Edit.Operation.ADD && Additions.isAppend(type)) {
            return append(type, base, change, place);
        }
        Draft merged = merger.merge(type, base, change.value(), place);
        boolean isRefused = merged instanceof Draft.Failed && operation == Edit.Operation.FORCE_ADD;
        return isRefused && Additions.isAppend(type)
                ? Report.fail(place, Additions.wholeList(change, (Draft.Failed) merged), change)
                : merged;
    }

    /** The value of an entry after the change, which may be to make it. */
    private Draft entry(ValueType<?> type, @Nullable Draft there, Edit change, int depth, Place place) {
        boolean isLast = depth + 1 == change.path().size();
        if (!isLast) {
            return edit(type, there, change, depth + 1, place);
        }
        if (change.operation() == Edit.Operation.ADD && there != null && !Scalars.isNull(there)) {
            if (there instanceof Draft.Items) {
                return append(type, there, change, place);
            }
            if (!(there instanceof Draft.Entries)) {
                return Report.fail(place, Additions.taken(change, there), change);
            }
        }
        boolean isAddition = change.operation() == Edit.Operation.APPEND || change.operation() == Edit.Operation.EXTEND;
        return type instanceof ValueType.Open && !isAddition
                ? merger.open(there, change.value(), place)
                : edit(type, there, change, depth + 1, place);
    }

    private static boolean isPartOf(Draft whole, ValueType<?> type, Edit change, int depth) {
        boolean names = type instanceof ValueType.Nested<?> nested
                && nested.schema() instanceof OptionSchema<?>
                && depth == change.path().size() - 1
                && change.path().get(depth).equals(OptionSchema.TYPE_KEY);
        boolean isSingle = type instanceof ValueType.Scalar<?> || type instanceof ValueType.Constant<?>;
        return Scalars.isInterpolated(whole) && !names && !isSingle;
    }

    private Draft editOpen(ValueType<?> type, @Nullable Draft base, Edit change, int depth, Place place) {
        boolean isSingle = base instanceof Draft.Leaf && !Scalars.isNull(base);
        if (base != null && isSingle && !change.isDeletion() && change.operation() != Edit.Operation.FORCE_ADD) {
            return Report.fail(rest(place, change, depth), Additions.single(change, base, place), change);
        }
        return base instanceof Draft.Items
                ? editItem(type, base, change, depth, place)
                : editEntry(type, base, change, depth, place, change.path().get(depth));
    }

    /** A change of a part does not heal a whole that is wrong; of one that must still be given it gives a part. */
    private static boolean isWrong(@Nullable Draft base) {
        return base instanceof Draft.Failed failed && !failed.isMissing();
    }

    private Draft editNested(ValueType.Nested<?> type, @Nullable Draft base, Edit change, int depth, Place place) {
        if (base instanceof Draft.Failed) {
            return base;
        }
        if (type.schema() instanceof OptionSchema<?> options) {
            boolean names = change.path().get(depth).equals(OptionSchema.TYPE_KEY);
            if (names && depth == change.path().size() - 1) {
                return merger.merge(type, base, change.value(), place);
            }
            if (!(base instanceof Draft.Fields)) {
                String example = place.path() + "=" + options.options().get(0);
                return Report.fail(
                        place.child(change.path().get(depth)),
                        "choose first, as " + example + "; " + OptionMerger.oneOf(options),
                        change);
            }
        }
        Draft.Fields fields = base instanceof Draft.Fields there
                ? there
                : merger.defaults((RecordSchema<?>) type.schema(), null, change.origin(), place);
        edit(fields, change, depth, place);
        return fields;
    }

    private Draft editEntry(ValueType<?> type, @Nullable Draft base, Edit change, int depth, Place place, String name) {
        Draft.Entries entries = base instanceof Draft.Entries there ? there : new Draft.Entries(change.origin());
        Place inner = place.child(name);
        Draft.Entry there = entries.values().get(name);
        if (isDeletedAt(change, depth)) {
            if (there == null) {
                String hint = Nearest.hint(name, entries.values().keySet());
                report.add(inner, "cannot be deleted: there is no such key." + hint, change);
            }
            if (there == null || isDeletable(type, there.value(), change, inner)) {
                entries.delete(name, change.origin());
            }
            return entries;
        }
        Draft before = there == null ? null : there.value();
        Draft value = entry(type, before, change, depth, inner);
        Node.Scalar key = there == null ? new Node.Scalar(name, Node.Style.QUOTED, change.origin()) : there.key();
        entries.values().put(name, new Draft.Entry(key, value.over(before)));
        return entries;
    }

    private Draft editItem(ValueType<?> type, @Nullable Draft base, Edit change, int depth, Place place) {
        Draft.Items items = base instanceof Draft.Items there ? there : new Draft.Items(change.origin());
        String segment = change.path().get(depth);
        Place inner = place.child(segment);
        int index = items.index(segment);
        if (index < 0) {
            String range = items.values().isEmpty()
                    ? "the list is empty"
                    : "indexes go from 0 to " + (items.values().size() - 1);
            String remedy = isDeletedAt(change, depth) ? "" : ". To add an element, write " + place.path() + "+=VALUE";
            report.add(inner, "no such element: " + range + remedy, change);
            return items;
        }
        boolean isItself = depth + 1 == change.path().size();
        Draft.Items edited = isItself ? copy(items, change) : items;
        if (isDeletedAt(change, depth)) {
            if (isDeletable(type, items.values().get(index), change, inner)) {
                edited.values().remove(index);
            }
            return edited;
        }
        Draft there = items.values().get(index);
        edited.values().set(index, entry(type, there, change, depth, inner).over(there));
        return edited;
    }

    /** A list that differs from what stood there is a list of its own, so that what stood there can be told. */
    private static Draft.Items copy(@Nullable Draft there, Edit change) {
        Draft.Items copy = new Draft.Items(change.origin());
        if (there instanceof Draft.Items items) {
            copy.values().addAll(items.values());
        }
        return copy;
    }

    /** Whether what is there is what the change wants to delete; if not, it is reported. */
    private boolean isDeletable(ValueType<?> type, Draft there, Edit change, Place place) {
        if (change.operation() == Edit.Operation.DELETE) {
            return true;
        }
        Draft wanted = type instanceof ValueType.Open
                ? merger.open(null, change.value(), place)
                : merger.merge(type, null, change.value(), place);
        if (Additions.isSame(type, there, wanted)) {
            return true;
        }
        report.add(place, Additions.differs(change, there), change);
        return false;
    }

    private Draft append(ValueType<?> type, @Nullable Draft base, Edit change, Place place) {
        if (type instanceof ValueType.Absent<?> absent) {
            return append(absent.of(), Scalars.isNull(base) ? null : base, change, place);
        }
        if (type instanceof ValueType.MapOf<?, ?>) {
            return merger.merge(type, base, change.value(), place);
        }
        if (base != null && Scalars.isInterpolated(base)) {
            return Report.fail(place, InterpolatedWhole.partOf(base), change);
        }
        ValueType<?> element = element(type, base);
        return element == null
                ? Report.fail(place, "is not a list: '+=' adds to lists and maps only", change)
                : appended(element, base, change, place);
    }

    /** A list of what is there and what the change adds. */
    private Draft appended(ValueType<?> element, @Nullable Draft base, Edit change, Place place) {
        Node value;
        try {
            value = Additions.isSingleText(element, change)
                    ? Sweeps.meant(element, (Node.Scalar) change.value())
                    : Report.structured(change.value());
        } catch (TextException e) {
            return Report.fail(place, change.value(), e);
        }
        if (value instanceof Node.Sweep sweep) {
            return Sweeps.refuseAdded(element, place, sweep);
        }
        Draft.Items items = base != null && base == grown ? grown : copy(base, change);
        boolean several =
                value instanceof Node.Sequence && (change.operation() == Edit.Operation.EXTEND || !isList(element));
        for (Node added : several ? ((Node.Sequence) value).items() : List.of(value)) {
            merger.addItem(items, element, added, place);
        }
        grown = items.values().size() > LONG ? items : null;
        return items;
    }

    private static @Nullable ValueType<?> element(ValueType<?> type, @Nullable Draft base) {
        if (type instanceof ValueType.ListOf<?> list) {
            return list.element();
        }
        if (type instanceof ValueType.SetOf<?> set) {
            return set.element();
        }
        return type instanceof ValueType.Open && base instanceof Draft.Items ? type : null;
    }

    private static boolean isList(ValueType<?> type) {
        return type instanceof ValueType.ListOf<?> || type instanceof ValueType.SetOf<?>;
    }
}
