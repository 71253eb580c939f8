package dev.reprise.resolve.interpolate;

import dev.reprise.problem.Place;
import dev.reprise.resolve.bind.Binder;
import dev.reprise.resolve.draft.Draft;
import dev.reprise.resolve.draft.Report;
import dev.reprise.resolve.draft.Scalars;
import dev.reprise.schema.Component;
import dev.reprise.schema.OptionSchema;
import dev.reprise.schema.ScalarKind;
import dev.reprise.schema.Types;
import dev.reprise.schema.ValueType;
import dev.reprise.text.interpolation.InterpolationText;
import dev.reprise.text.scalar.ScalarText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Drafts as plain values, each read by its declared type first, so that {@code 1e-3} for a double is {@code 0.001} for
 * whoever refers to it.
 */
public final class DraftValues {

    private final boolean isWritten;

    /** What may be repeated; null for what is written, which is as large as what was given. */
    private final @Nullable Budget budget;

    private boolean hasFailed;

    private DraftValues(@Nullable Budget budget) {
        this.isWritten = budget == null;
        this.budget = budget;
    }

    /** Values of drafts whose interpolations are settled. What is wrong in them fails. */
    static DraftValues settled(Budget budget) {
        return new DraftValues(budget);
    }

    /** Drafts as they are written into a file, without secrets: interpolations as they stand, other text so that it reads
     * back. */
    public static DraftValues written() {
        return new DraftValues(null);
    }

    /**
     * The value of a draft.
     *
     * @throws InterpolationFailure if something in it is wrong or missing, or all that was asked for is too much
     */
    @Nullable
    Object of(ValueType<?> type, Draft draft) {
        if (budget != null) {
            budget.value();
        }
        ValueType<?> present = type instanceof ValueType.Absent<?> absent ? absent.of() : type;
        if (draft instanceof Draft.Leaf leaf) {
            return leaf(type, present, leaf);
        }
        if (draft instanceof Draft.Items items) {
            List<@Nullable Object> values = new ArrayList<>(items.values().size());
            for (Draft item : items.values()) {
                values.add(of(element(present), item));
            }
            return values;
        }
        if (draft instanceof Draft.Entries entries) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            for (Map.Entry<String, Draft.Entry> entry : entries.values().entrySet()) {
                values.put(entry.getKey(), of(element(present), entry.getValue().value()));
            }
            return values;
        }
        if (draft instanceof Draft.Fields fields) {
            return fields(fields);
        }
        hasFailed = true;
        return broken(Draft.text(draft));
    }

    /** Whether something could not be written, since layers could not be put over each other there. */
    public boolean hasFailed() {
        return hasFailed;
    }

    /** The value of a config, which is a map by key. */
    public Map<String, @Nullable Object> fields(Draft.Fields fields) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        if (fields.option() != null) {
            values.put(OptionSchema.TYPE_KEY, fields.option());
        }
        for (Component<?> component : fields.schema().components()) {
            if (isWritten && component.secret()) {
                continue;
            }
            Draft draft = fields.values().get(component.key());
            if (draft != null) {
                values.put(component.key(), of(component.type(), draft));
            } else if (component.type() instanceof ValueType.Absent<?>) {
                values.put(component.key(), null);
            } else {
                broken(null);
            }
        }
        return values;
    }

    private @Nullable Object broken(@Nullable String text) {
        if (isWritten) {
            return text;
        }
        throw InterpolationFailure.reportedElsewhere();
    }

    private @Nullable Object leaf(ValueType<?> type, ValueType<?> present, Draft.Leaf leaf) {
        if (isWritten && Scalars.isInterpolated(leaf)) {
            return Scalars.unquoted(leaf.scalar()).text();
        }
        if (Scalars.isNull(leaf)) {
            return type instanceof ValueType.Absent<?> || type instanceof ValueType.Open ? null : broken(null);
        }
        Binder binder = new Binder(new Report());
        Object value = binder.value(present, leaf, Place.ROOT);
        if (binder.hasFailed()) {
            return broken(leaf.scalar().text());
        }
        Object plain = plain(present, Objects.requireNonNull(value));
        if (budget != null && plain instanceof String text) {
            budget.characters(text.length());
        }
        return isWritten && plain instanceof String text ? InterpolationText.escape(text) : plain;
    }

    private static Object plain(ValueType<?> type, Object value) {
        if (type instanceof ValueType.Scalar<?> scalar) {
            return ScalarText.plain(scalar.kind(), value);
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }

    private static ValueType<?> element(ValueType<?> type) {
        if (type instanceof ValueType.ListOf<?> list) {
            return list.element();
        }
        if (type instanceof ValueType.SetOf<?> set) {
            return set.element();
        }
        return type instanceof ValueType.MapOf<?, ?> map ? map.value() : Types.OPEN;
    }

    /** Whether a value of this type is the text as it stands, white space included. */
    static boolean isText(ValueType<?> type) {
        ValueType<?> present = type instanceof ValueType.Absent<?> absent ? absent.of() : type;
        return present instanceof ValueType.Scalar<?> scalar && scalar.kind() == ScalarKind.STRING;
    }
}
