package dev.reprise.resolve;

import dev.reprise.args.Edit;
import dev.reprise.problem.Place;
import dev.reprise.resolve.bind.Binder;
import dev.reprise.resolve.draft.Draft;
import dev.reprise.resolve.draft.Keys;
import dev.reprise.resolve.draft.LayerEdits;
import dev.reprise.resolve.draft.Report;
import dev.reprise.resolve.merge.Choosing;
import dev.reprise.resolve.merge.Merger;
import dev.reprise.schema.Component;
import dev.reprise.schema.RecordSchema;
import dev.reprise.text.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of a config: some of its values, each read by its declared type.
 *
 * @param schema describes the record
 * @param option the name under which the record is chosen, or null if it is not, or not by name
 * @param values by key, in order: a nested record is a {@code Partial}, anything else the component's value
 */
public record Partial(RecordSchema<?> schema, @Nullable String option, Map<String, @Nullable Object> values) {

    /** Makes the map unmodifiable. */
    public Partial {
        values = Collections.unmodifiableMap(values);
    }

    /**
     * What a layer sets, and nothing else. What it leaves out is not missed; all it sets must fit, a nested option that it
     * does not choose being the default. Nothing is interpolated.
     *
     * @throws dev.reprise.problem.ConfigException naming every key and value that does not fit
     */
    public static Partial read(RecordSchema<?> schema, Layer layer) {
        Report report = new Report();
        report.problems().addAll(layer.problems());
        Merger merger = new Merger(report);
        Draft.Fields root = merger.defaults(schema);
        LayerEdits edits = plain(layer.edits(), new PlainTexts(report));
        merger.merge(root, edits);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Edit edit : edits.all()) {
            if (edit.path().isEmpty() && edit.value() instanceof Node.Mapping mapping) {
                values.putAll(
                        new Taker(report).given(root, mapping, null, Place.ROOT).values());
            }
        }
        if (!report.problems().isEmpty()) {
            throw SecretReport.exception(schema, List.of(layer), root, report.problems());
        }
        return new Partial(schema, null, values);
    }

    private static LayerEdits plain(LayerEdits edits, PlainTexts texts) {
        List<Edit> plain = new ArrayList<>(edits.all().size());
        for (Edit edit : edits.all()) {
            Node value = texts.of(edit.value(), Place.ROOT);
            if (value != null) {
                plain.add(new Edit(edit.path(), edit.operation(), value, edit.origin()));
            }
        }
        return new LayerEdits(plain, edits.isTolerant(), edits.isReplacing(), edits.isTyped());
    }

    /** Takes values out of a draft. */
    private record Taker(Report report) {

        Partial given(Draft.Fields fields, Node.Mapping mapping, @Nullable String option, Place place) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            for (Node.Entry entry : mapping.entries()) {
                Component<?> component = Keys.find(fields, entry.key().text(), false);
                if (component == null) {
                    continue; // the name of an option, or reported when it was merged
                }
                Draft draft = fields.values().get(component.key());
                Place inner = place.child(component.key());
                if (draft instanceof Draft.Fields nested) {
                    values.put(component.key(), nested(nested, entry.value(), inner));
                } else {
                    take(component, draft, inner, values);
                }
            }
            return new Partial(fields.schema(), option, values);
        }

        private Partial nested(Draft.Fields fields, Node node, Place place) {
            String option = Choosing.chosen(node) == null ? null : fields.option();
            return node instanceof Node.Mapping mapping
                    ? given(fields, mapping, option, place)
                    : new Partial(fields.schema(), option, Map.of());
        }

        private void take(
                Component<?> component, @Nullable Draft draft, Place place, Map<String, @Nullable Object> values) {
            int before = report.problems().size();
            Object value = new Binder(report).component(component, draft, place);
            if (report.problems().size() == before) {
                values.put(component.key(), value);
            }
        }
    }
}
