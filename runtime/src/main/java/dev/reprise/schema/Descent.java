package dev.reprise.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A walk through the configs that are nested in a config. Those that contain themselves, directly or by way of others,
 * are gone into once for each place outside of them: so the walk ends, and its length grows with the number of types and
 * not with the number of orders that they may stand in. Not safe for use by several threads.
 *
 * <pre>{@code
 * if (descent.enter(schema)) {
 *     ... // the components of schema
 *     descent.leave();
 * }
 * }</pre>
 */
public final class Descent {

    private final List<Step> open = new ArrayList<>();
    private final Map<Schema<?>, Set<Schema<?>>> reachable = new HashMap<>();

    /** A config that is being gone through, and what of its own circle was met inside it. */
    private record Step(Schema<?> schema, Set<Schema<?>> met) {}

    /** Goes into a config, unless that was done already inside the outermost config that it can hold itself. */
    public boolean enter(Schema<?> schema) {
        for (Step outer : open) {
            if (reaches(schema, outer.schema())) {
                if (!outer.met().add(schema)) {
                    return false;
                }
                break;
            }
        }
        step(schema);
        return true;
    }

    /** Goes into an option of the choice that was entered last: each choice has all of its options. */
    public void enterOption(RecordSchema<?> option) {
        for (Step outer : open) {
            if (reaches(option, outer.schema())) {
                outer.met().add(option);
                break;
            }
        }
        step(option);
    }

    private void step(Schema<?> schema) {
        Set<Schema<?>> met = new HashSet<>();
        met.add(schema);
        open.add(new Step(schema, met));
    }

    /** Goes out of what was entered last. */
    public void leave() {
        open.remove(open.size() - 1);
    }

    private boolean reaches(Schema<?> from, Schema<?> to) {
        Set<Schema<?>> all = reachable.get(from);
        if (all == null) {
            all = new HashSet<>();
            List<Schema<?>> next = new ArrayList<>();
            next.add(from);
            while (!next.isEmpty()) {
                Schema<?> schema = next.remove(next.size() - 1);
                if (all.add(schema)) {
                    addNested(schema, next);
                }
            }
            reachable.put(from, all);
        }
        return all.contains(to);
    }

    private static void addNested(Schema<?> schema, List<Schema<?>> to) {
        if (schema instanceof OptionSchema<?> options) {
            for (String name : options.options()) {
                RecordSchema<?> option = options.option(name);
                if (option != null) {
                    to.add(option);
                }
            }
        } else if (schema instanceof RecordSchema<?> record) {
            for (Component<?> component : record.components()) {
                Schema<?> nested = nested(component.type());
                if (nested != null) {
                    to.add(nested);
                }
            }
        }
    }

    private static @Nullable Schema<?> nested(ValueType<?> type) {
        if (type instanceof ValueType.Absent<?> absent) {
            return nested(absent.of());
        }
        if (type instanceof ValueType.ListOf<?> list) {
            return nested(list.element());
        }
        if (type instanceof ValueType.MapOf<?, ?> map) {
            return nested(map.value());
        }
        return type instanceof ValueType.Nested<?> config ? config.schema() : null;
    }
}
