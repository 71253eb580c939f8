package dev.reprise.resolve.bind;

import dev.reprise.problem.Nearest;
import dev.reprise.problem.Place;
import dev.reprise.problem.Problem;
import dev.reprise.resolve.draft.Draft;
import dev.reprise.resolve.draft.Report;
import dev.reprise.resolve.draft.Scalars;
import dev.reprise.resolve.draft.TypeText;
import dev.reprise.schema.Check;
import dev.reprise.schema.Component;
import dev.reprise.schema.Each;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.Types;
import dev.reprise.schema.ValueType;
import dev.reprise.secret.SecretTexts;
import dev.reprise.text.Node;
import dev.reprise.text.TextException;
import dev.reprise.text.scalar.ConstantText;
import dev.reprise.text.scalar.ScalarText;
import dev.reprise.text.value.OpenValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes values of their declared types from a merged draft, and reports all that stands in the way. */
public final class Binder {

    /** What a message begins with where nobody gave a value. */
    public static final String MUST_BE_GIVEN = "must be given";

    private final Report report;

    /** How many values could not be made, those reported while merging included. */
    private int failures;

    /** How many of those could be made but break a constraint. */
    private int violations;

    /** Adds what is wrong to a report. */
    public Binder(Report report) {
        this.report = report;
    }

    /** The config, or null if something in it was reported. */
    public <C> @Nullable C bind(RecordSchema<C> schema, Draft.Fields fields, Place place) {
        try {
            return schema.bind(new FieldValues(fields, place));
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            String said = e.getMessage();
            String message = said == null
                    ? "refused by " + schema.name() + ": " + e.getClass().getSimpleName()
                    : said;
            String path = place.path();
            String subject = path.isEmpty() ? schema.name() : path;
            fail(new Problem(subject, null, Given.after(message, fields), null));
            return null;
        }
    }

    /** The value of a component, null if it was reported or is absent. */
    public @Nullable Object component(Component<?> component, @Nullable Draft draft, Place place) {
        if (draft == null) {
            return component.type() instanceof ValueType.Absent<?> absent
                    ? absent.wrap(null)
                    : fail(new Problem(place.path(), null, missing(component, place), null));
        }
        if (component.secret() && draft instanceof Draft.Leaf leaf && isMask(leaf.scalar())) {
            String message = "is the mask of a secret, as records of runs have it. Give the secret itself";
            return fail(new Problem(place.path(), SecretTexts.MASK, message, draft.origin()));
        }
        return value(component.type(), draft, place, component.checks());
    }

    private static boolean isMask(Node.Scalar scalar) {
        return Scalars.unquoted(scalar).text().equals(SecretTexts.MASK);
    }

    private static String missing(Component<?> component, Place place) {
        String message = MUST_BE_GIVEN + " (" + TypeText.of(component.type()) + ")";
        return component.secret()
                ? message + ". A run does not keep a secret: each start and resume needs it, in a --config file or as "
                        + place.path() + "='${env:NAME}'"
                : message;
    }

    private void check(List<Check> checks, Object value, Draft draft, Place place) {
        for (Check check : checks) {
            // What is asked of parts was looked at where each part was read.
            String violation = check instanceof Each ? null : check.violation(value);
            if (violation != null) {
                violations++;
                String text = Draft.text(draft);
                String shown = draft instanceof Draft.Leaf leaf ? leaf.shown(text) : text;
                fail(new Problem(place.path(), shown, violation, draft.origin()));
            }
        }
    }

    private void checkKey(List<Check> checks, Object key, Draft.Entry entry, Place place) {
        for (Check check : checks) {
            String violation = check.violation(key);
            if (violation != null) {
                violations++;
                fail(new Problem(
                        place.path(), null, "key " + violation, entry.key().origin()));
            }
        }
    }

    private @Nullable Object fail(Problem problem) {
        report.add(problem);
        failures++;
        return null;
    }

    /** Whether a value could not be made. */
    public boolean hasFailed() {
        return failures > 0;
    }

    /** The value of a draft, null if it was reported. */
    public @Nullable Object value(ValueType<?> type, Draft draft, Place place) {
        return value(type, draft, place, List.of());
    }

    private @Nullable Object value(ValueType<?> type, Draft draft, Place place, List<Check> checks) {
        if (draft instanceof Draft.Failed failed) {
            return fail(failed.problem());
        }
        if (draft instanceof Draft.Unknown) {
            failures++;
            return null;
        }
        if (type instanceof ValueType.Absent<?> absent) {
            return absent.wrap(Scalars.isNull(draft) ? null : value(absent.of(), draft, place, checks));
        }
        int before = failures - violations;
        Object value = present(type, draft, place, checks);
        if (failures - violations == before && value != null) {
            check(checks, value, draft, place);
        }
        return value;
    }

    private @Nullable Object present(ValueType<?> type, Draft draft, Place place, List<Check> checks) {
        if (type instanceof ValueType.Open) {
            if (!checks.isEmpty()) {
                checkOpenKeys(Each.of(Each.Part.KEY, checks), draft, place);
            }
            return open(draft, place);
        }
        if (draft instanceof Draft.Leaf leaf) {
            return scalar(type, leaf, place);
        }
        if (draft instanceof Draft.Items items) {
            return items(type, items, place, checks.isEmpty() ? checks : Each.of(Each.Part.ELEMENT, checks));
        }
        if (draft instanceof Draft.Entries entries) {
            return map((ValueType.MapOf<?, ?>) type, entries, place, checks);
        }
        Draft.Fields fields = (Draft.Fields) draft;
        return bind(fields.schema(), fields, place);
    }

    private @Nullable Object scalar(ValueType<?> type, Draft.Leaf leaf, Place place) {
        Node.Scalar written = leaf.scalar();
        if (Scalars.isNull(written)) {
            return fail(new Problem(place.path(), leaf.shown(written.text()), nullMessage(type), written.origin()));
        }
        Node.Scalar scalar = Scalars.unquoted(written);
        if (type instanceof ValueType.Constant<?> constant) {
            return constant(constant, scalar, leaf, place);
        }
        try {
            return ScalarText.parse(((ValueType.Scalar<?>) type).kind(), scalar.text());
        } catch (IllegalArgumentException e) {
            String message = e.getMessage() + Scalars.remark(written);
            return fail(new Problem(place.path(), leaf.shown(written.text()), message, scalar.origin()));
        }
    }

    private static String nullMessage(ValueType<?> type) {
        String quote = type.equals(Types.STRING) ? ". Quote it to mean the text" : "";
        return "must not be null (" + TypeText.of(type) + ")" + quote;
    }

    private @Nullable Object constant(ValueType.Constant<?> type, Node.Scalar scalar, Draft.Leaf leaf, Place place) {
        String name = ConstantText.name(type.name(), scalar.text());
        for (Enum<?> constant : type.constants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        List<String> names = TypeText.names(type);
        return fail(new Problem(
                place.path(),
                leaf.shown(scalar.text()),
                "not one of: " + Nearest.listing(names) + "." + Nearest.hint(name, names),
                scalar.origin()));
    }

    private Collection<@Nullable Object> items(ValueType<?> type, Draft.Items items, Place place, List<Check> checks) {
        boolean isSet = type instanceof ValueType.SetOf<?>;
        ValueType<?> element = isSet ? ((ValueType.SetOf<?>) type).element() : ((ValueType.ListOf<?>) type).element();
        List<@Nullable Object> values = new ArrayList<>(items.values().size());
        for (int i = 0; i < items.values().size(); i++) {
            values.add(value(element, items.values().get(i), place.child(Integer.toString(i)), checks));
        }
        return isSet ? Collections.unmodifiableSet(new LinkedHashSet<>(values)) : Collections.unmodifiableList(values);
    }

    private Map<@Nullable Object, @Nullable Object> map(
            ValueType.MapOf<?, ?> type, Draft.Entries entries, Place place, List<Check> checks) {
        List<Check> onKeys = checks.isEmpty() ? checks : Each.of(Each.Part.KEY, checks);
        List<Check> onValues = checks.isEmpty() ? checks : Each.of(Each.Part.VALUE, checks);
        Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
        for (Map.Entry<String, Draft.Entry> entry : entries.values().entrySet()) {
            Place inner = place.child(entry.getKey());
            Draft.Entry written = entry.getValue();
            int before = failures;
            Object key = scalar(type.key(), new Draft.Leaf(written.key()), inner);
            if (key != null) {
                checkKey(onKeys, key, written, inner);
            }
            Object value = value(type.value(), written.value(), inner, onValues);
            if (failures == before && map.containsKey(key)) {
                fail(new Problem(
                        inner.path(),
                        null,
                        "is the same key as another one",
                        written.key().origin()));
            }
            map.put(key, value);
        }
        return Collections.unmodifiableMap(map);
    }

    private void checkOpenKeys(List<Check> checks, Draft draft, Place place) {
        if (draft instanceof Draft.Entries entries) {
            for (Map.Entry<String, Draft.Entry> entry : entries.values().entrySet()) {
                checkKey(checks, entry.getKey(), entry.getValue(), place.child(entry.getKey()));
            }
        }
    }

    private @Nullable Object open(Draft draft, Place place) {
        if (draft instanceof Draft.Leaf leaf) {
            return openScalar(leaf.scalar(), place);
        }
        if (draft instanceof Draft.Items items) {
            List<@Nullable Object> values = new ArrayList<>(items.values().size());
            for (int i = 0; i < items.values().size(); i++) {
                values.add(open(items.values().get(i), place.child(Integer.toString(i))));
            }
            return Collections.unmodifiableList(values);
        }
        if (draft instanceof Draft.Entries entries) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            for (Map.Entry<String, Draft.Entry> entry : entries.values().entrySet()) {
                map.put(entry.getKey(), open(entry.getValue().value(), place.child(entry.getKey())));
            }
            return Collections.unmodifiableMap(map);
        }
        return value(Types.OPEN, draft, place); // wrong in itself
    }

    private @Nullable Object openScalar(Node.Scalar scalar, Place place) {
        try {
            return OpenValue.open(scalar);
        } catch (TextException e) {
            return fail(new Problem(place.path(), scalar.text(), String.valueOf(e.getMessage()), e.origin()));
        }
    }

    /** The values of one record's components. */
    private final class FieldValues implements RecordSchema.Values {
        private final Draft.Fields fields;
        private final Place place;
        private boolean ok = true;

        FieldValues(Draft.Fields fields, Place place) {
            this.fields = fields;
            this.place = place;
        }

        @Override
        @SuppressWarnings({"unchecked", "NullAway"}) // null stands for a value that was reported
        public <T> T get(Component<T> component) {
            int before = failures;
            Object value = component(component, fields.values().get(component.key()), place.child(component.key()));
            ok &= failures == before;
            return (T) value;
        }

        @Override
        public boolean ok() {
            return ok;
        }
    }
}
