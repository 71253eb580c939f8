package dev.reprise.tree;

import dev.reprise.problem.Place;
import dev.reprise.schema.Component;
import dev.reprise.schema.OptionSchema;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The paths of a config whose values a resume may change. */
public final class ResumablePaths {

    private final List<String> paths = new ArrayList<>();

    private ResumablePaths() {}

    /** The paths of the components marked as resumable, in a config and all that is nested in it. */
    public static <C> ResumablePaths of(RecordSchema<C> schema, C config) {
        ResumablePaths found = new ResumablePaths();
        found.collect(schema, config, Place.ROOT);
        return found;
    }

    /** Whether a path is resumable, or lies inside something that is. */
    public boolean contains(String path) {
        for (String resumable : paths) {
            if (path.equals(resumable) || path.startsWith(resumable + ".")) {
                return true;
            }
        }
        return false;
    }

    private <C> void collect(RecordSchema<C> schema, C config, Place place) {
        schema.write(config, new RecordSchema.Sink() {
            @Override
            public <T> void put(Component<T> component, @Nullable T value) {
                Place inner = place.child(component.key());
                if (component.resumable()) {
                    paths.add(inner.path());
                } else {
                    descend(component.type(), value, inner);
                }
            }
        });
    }

    @SuppressWarnings("unchecked") // a schema describes the values that its component holds
    private void descend(ValueType<?> type, @Nullable Object value, Place place) {
        if (type instanceof ValueType.Absent<?> absent) {
            descend(absent.of(), absent.unwrap(value), place);
        } else if (value != null && type instanceof ValueType.Nested<?> nested) {
            if (nested.schema() instanceof OptionSchema<?> options) {
                OptionSchema<Object> choice = (OptionSchema<Object>) options;
                collect(
                        (RecordSchema<Object>) Objects.requireNonNull(choice.option(choice.optionOf(value))),
                        value,
                        place);
            } else {
                collect((RecordSchema<Object>) nested.schema(), value, place);
            }
        }
    }
}
