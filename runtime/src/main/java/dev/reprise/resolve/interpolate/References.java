package dev.reprise.resolve.interpolate;

import dev.reprise.problem.Nearest;
import dev.reprise.resolve.draft.Draft;
import dev.reprise.resolve.draft.Scalars;
import dev.reprise.schema.OptionSchema;
import dev.reprise.schema.ValueType;
import dev.reprise.text.Origin;
import dev.reprise.text.interpolation.InterpolationText;
import dev.reprise.text.interpolation.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what interpolations refer to, and calls the functions that look at the config. */
final class References {

    private static final Origin ARGUMENT = Origin.of("argument");
    private static final List<String> FACTS = List.of("id", "experiment_id", "config_hash", "name", "seed");

    private final Interpolator interpolator;
    private final BuiltIns functions;
    private final Surroundings surroundings;
    private final @Nullable List<String> settings;
    private final Budget budget;
    private final DraftValues values;

    References(
            Interpolator interpolator,
            BuiltIns functions,
            Surroundings surroundings,
            @Nullable List<String> settings,
            Budget budget) {
        this.budget = budget;
        this.values = DraftValues.settled(budget);
        this.interpolator = interpolator;
        this.functions = functions;
        this.surroundings = surroundings;
        this.settings = settings;
    }

    /** The plain value that a reference at a place leads to. */
    @Nullable
    Object value(Term.Reference reference, Slot from) {
        budget.refuse();
        Slot slot = start(reference, from);
        if (reference.keys().isEmpty()) {
            throw InterpolationFailure.because("'" + reference.written() + "' names no value");
        }
        for (Term term : reference.keys()) {
            String key = key(term, from);
            Draft draft = container(slot, reference);
            Slot next = slot.child(key);
            if (next == null) {
                if (draft instanceof Draft.Fields fields
                        && key.equals(OptionSchema.TYPE_KEY)
                        && fields.option() != null) {
                    return fields.option();
                }
                throw unknown(reference, slot, key);
            }
            slot = next;
        }
        return read(reference, slot, from);
    }

    private Slot start(Term.Reference reference, Slot from) {
        if (reference.up() == 0) {
            return interpolator.root();
        }
        Slot slot = from;
        for (int i = 0; i < reference.up(); i++) {
            slot = slot == null ? null : slot.parent();
        }
        if (slot == null) {
            throw InterpolationFailure.absent(reference.written() + " leads out of the configuration: '"
                    + from.place().path() + "' lies " + from.place().depth() + " deep");
        }
        return slot;
    }

    private String key(Term term, Slot from) {
        if (interpolator.evaluate(term, from) instanceof String text) {
            return text;
        }
        String written = term instanceof Term.Reference reference ? reference.written() : ((Term.Call) term).written();
        throw InterpolationFailure.because("a key must be text, and " + written + " is none");
    }

    /** What is at a place on the way. */
    private Draft container(Slot slot, Term.Reference reference) {
        Draft draft = present(reference, slot);
        if (draft instanceof Draft.Leaf leaf) {
            throw InterpolationFailure.absent(
                    refersInto(reference, slot) + (Scalars.isNull(leaf) ? "null" : "a single value without parts"));
        }
        return draft;
    }

    private static String refersInto(Term.Reference reference, Slot slot) {
        return reference.written() + " leads nowhere: '" + slot.place().path() + "' is ";
    }

    private Draft present(Term.Reference reference, Slot slot) {
        Draft draft = interpolator.settle(slot);
        if (draft == null && slot.type() instanceof ValueType.Absent<?>) {
            throw InterpolationFailure.absent(refersInto(reference, slot) + "null");
        }
        if (draft == null || (draft instanceof Draft.Failed failed && failed.isMissing())) {
            throw InterpolationFailure.absent(
                    reference.written() + " refers to '" + slot.place().path() + "', which must be given first");
        }
        if (draft instanceof Draft.Failed || draft instanceof Draft.Unknown) {
            throw InterpolationFailure.reportedElsewhere();
        }
        return draft;
    }

    private @Nullable Object read(Term.Reference reference, Slot slot, Slot from) {
        if (slot.isSecret() && !from.isSecret()) {
            throw secretAt(slot.place().path(), from);
        }
        if (interpolator.settle(slot) == null && slot.type() instanceof ValueType.Absent<?>) {
            return null;
        }
        Draft draft = present(reference, slot);
        interpolator.settleInside(slot);
        String secret = from.isSecret() ? null : Secrets.inside(draft, slot.place());
        if (secret != null) {
            throw secretAt(secret, from);
        }
        return values.of(slot.type(), draft);
    }

    /** A secret that is copied to where it is none would be written into files. */
    private static InterpolationFailure secretAt(String path, Slot from) {
        return InterpolationFailure.because("refers to '" + path + "', a secret, and '"
                + from.place().path() + "' is none. Mark it with @Secret, or take the reference out");
    }

    private static InterpolationFailure unknown(Term.Reference reference, Slot slot, String key) {
        Draft draft = slot.draft();
        String path = slot.place().child(key).path();
        StringBuilder message = new StringBuilder(reference.written());
        if (draft instanceof Draft.Items items) {
            message.append(" refers to '").append(path).append("', but the list '");
            message.append(slot.place().path())
                    .append("' has ")
                    .append(items.values().size());
            return InterpolationFailure.absent(
                    message.append(" elements, counted from 0").toString());
        }
        List<String> names = slot.names();
        message.append(" refers to '").append(path).append("', which does not exist.");
        message.append(Nearest.hint(key, names));
        if (!names.isEmpty()) {
            message.append(draft instanceof Draft.Fields fields ? " Keys of " + fields.title() + ": " : " Keys: ");
            message.append(Nearest.listing(names));
        }
        return InterpolationFailure.absent(message.toString());
    }

    /** The plain value that a function gives at a place. */
    @Nullable
    Object call(Term.Call call, Slot from) {
        List<String> parts = new ArrayList<>();
        for (Term part : call.name()) {
            parts.add(key(part, from));
        }
        String name = String.join(".", parts);
        List<@Nullable Object> arguments = interpolator.all(call.arguments(), from);
        return switch (name) {
            case "run" -> fact(arguments, from);
            case "oc.select" -> select(arguments, from);
            case "oc.deprecated" -> deprecated(arguments, from);
            case "oc.decode" -> decode(arguments, from);
            case "oc.dict.keys" -> new ArrayList<>(map(name, arguments, from).keySet());
            case "oc.dict.values" -> new ArrayList<>(map(name, arguments, from).values());
            default -> functions.call(name, arguments);
        };
    }

    private @Nullable Object select(List<@Nullable Object> arguments, Slot from) {
        BuiltIns.count("oc.select", arguments, 1, 2, "${oc.select:key} or ${oc.select:key,default}");
        try {
            return value(InterpolationText.path(BuiltIns.text(arguments.get(0))), from);
        } catch (InterpolationFailure e) {
            if (!e.isAbsence()) {
                throw e;
            }
            return arguments.size() == 2 ? arguments.get(1) : null;
        }
    }

    private @Nullable Object deprecated(List<@Nullable Object> arguments, Slot from) {
        BuiltIns.count("oc.deprecated", arguments, 1, 2, "${oc.deprecated:new_key}");
        return value(InterpolationText.path(BuiltIns.text(arguments.get(0))), from);
    }

    private @Nullable Object decode(List<@Nullable Object> arguments, Slot from) {
        BuiltIns.count("oc.decode", arguments, 1, 1, "${oc.decode:'text'}");
        Object text = arguments.get(0);
        if (text == null) {
            return null;
        }
        if (!(text instanceof String source)) {
            throw InterpolationFailure.because("oc.decode reads text only, and " + BuiltIns.text(text)
                    + " is none. Quote it, or leave oc.decode out");
        }
        return interpolator.evaluate(InterpolationText.element(source, ARGUMENT), from);
    }

    private Map<?, ?> map(String name, List<@Nullable Object> arguments, Slot from) {
        BuiltIns.count(name, arguments, 1, 1, "${" + name + ":key}");
        Object value =
                arguments.get(0) instanceof String path ? value(InterpolationText.path(path), from) : arguments.get(0);
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw InterpolationFailure.because(name + " is for maps, and '" + arguments.get(0) + "' is none");
    }

    private @Nullable Object fact(List<@Nullable Object> arguments, Slot from) {
        BuiltIns.count("run", arguments, 1, 1, "${run:id}");
        String name = BuiltIns.text(arguments.get(0));
        if (!FACTS.contains(name)) {
            throw InterpolationFailure.because("there is no fact '" + name + "' of a run." + Nearest.hint(name, FACTS)
                    + " Known are: " + Nearest.listing(FACTS));
        }
        boolean isSetting = name.equals("name") || name.equals("seed");
        if (isSetting && settings != null && !settings.isEmpty()) {
            return value(InterpolationText.path(String.join(".", settings) + "." + name), from);
        }
        interpolator.factUsed();
        if (surroundings.facts() != null) {
            return surroundings.facts().get(name);
        }
        return settings == null ? outside(name) : provisional(name);
    }

    /** What stands for a fact where there is no run. */
    private static Object outside(String name) {
        return switch (name) {
            case "name" -> "run";
            case "seed" -> 0L;
            default -> name.equals("id") ? "run-id" : name.replace('_', '-');
        };
    }

    /** What stands for a fact while the ids are not known yet. */
    private static Object provisional(String name) {
        return switch (name) {
            case "name" -> "run";
            case "seed" -> 0L;
            case "id" -> "0".repeat(32);
            default -> "0".repeat(name.equals("config_hash") ? 64 : 40);
        };
    }
}
