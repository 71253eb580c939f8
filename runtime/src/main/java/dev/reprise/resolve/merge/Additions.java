package dev.reprise.resolve.merge;

import dev.reprise.args.Edit;
import dev.reprise.problem.Place;
import dev.reprise.resolve.bind.Binder;
import dev.reprise.resolve.draft.Draft;
import dev.reprise.resolve.draft.Keys;
import dev.reprise.resolve.draft.Report;
import dev.reprise.schema.Component;
import dev.reprise.schema.OptionSchema;
import dev.reprise.schema.ValueType;
import dev.reprise.text.Node;
import org.jspecify.annotations.Nullable;

/** What the changes that add or delete mean for the value that is there, and what to say where they mean nothing. */
final class Additions {

    private Additions() {}

    /** Whether adding to a value of this type puts elements at its end. */
    static boolean isAppend(ValueType<?> type) {
        ValueType<?> present = type instanceof ValueType.Absent<?> absent ? absent.of() : type;
        return present instanceof ValueType.ListOf<?> || present instanceof ValueType.SetOf<?>;
    }

    /** Whether something can be added to a value of this type. */
    static boolean fits(ValueType<?> type) {
        ValueType<?> present = type instanceof ValueType.Absent<?> absent ? absent.of() : type;
        return isAppend(type) || present instanceof ValueType.MapOf<?, ?> || present instanceof ValueType.Open;
    }

    /**
     * Whether an element is one text as it stands. Only brackets at its beginning, which make a list, would make it
     * several.
     */
    static boolean isSingleText(ValueType<?> element, Edit change) {
        return element instanceof ValueType.Scalar<?>
                && change.operation() != Edit.Operation.EXTEND
                && change.value() instanceof Node.Scalar scalar
                && !scalar.text().stripLeading().startsWith("[");
    }

    /** Whether two drafts are equal as values of the type, or at least written alike. */
    static boolean isSame(ValueType<?> type, Draft there, Draft wanted) {
        if (Draft.text(there).equals(Draft.text(wanted))) {
            return true;
        }
        Report scratch = new Report();
        Binder binder = new Binder(scratch);
        Component<?> component = Component.of("", type);
        Object before = binder.component(component, there, Place.ROOT);
        Object after = binder.component(component, wanted, Place.ROOT);
        return scratch.problems().isEmpty() && before != null && before.equals(after);
    }

    /** What to say about {@code ++key=value} for a list, which it sets and does not add to. */
    static String wholeList(Edit change, Draft.Failed refused) {
        String value = change.value() instanceof Node.Scalar scalar ? scalar.text() : "VALUE";
        return refused.problem().message() + ". '++' sets the whole list; to add to it, write " + change.shown() + "+="
                + value;
    }

    /** What to say about a part of what is a single value in an open map. */
    static String single(Edit change, Draft there, Place place) {
        return "has no place: " + place.path() + " is " + Draft.text(there) + ". To put a map there instead, write ++"
                + assignment(change);
    }

    static String taken(Edit change, Draft there) {
        return "is there already, as " + Draft.text(there) + ". To change it, write " + assignment(change);
    }

    static String differs(Edit change, Draft there) {
        String wanted = change.value() instanceof Node.Scalar scalar ? ", not " + scalar.text() : "";
        return "is not deleted: it is " + Draft.text(there) + wanted + ". To delete it whatever it is, write ~"
                + change.shown();
    }

    /** What a plus sign, or a separator of groups and packages, cannot do about a key that no config has. */
    static String unknown(Draft.Fields fields, Edit change, String name) {
        if (change.path().size() > 1 && change.path().get(0).equals("hydra")) {
            return ". Where runs lie and what they are called is set by run.root and run.name";
        }
        String choice = choice(fields, change, name);
        if (choice != null) {
            return ". Reprise has no groups and packages: an option is chosen by name, as " + choice;
        }
        if (name.indexOf('@') >= 0 || name.indexOf('/') >= 0) {
            String key = change.shown().replace('@', '.').replace('/', '.');
            return ". Reprise has no groups and packages: the key is the path in the config, as " + key + "=VALUE";
        }
        boolean isAddition = change.operation() == Edit.Operation.ADD || change.operation() == Edit.Operation.FORCE_ADD;
        return isAddition ? ". A '+' adds entries to maps; the keys of configs are fixed" : "";
    }

    /** The choice that {@code optimizer/adam=...} or {@code optimizer@x=adam} was meant to make; null if it was none. */
    private static @Nullable String choice(Draft.Fields fields, Edit change, String name) {
        int end = Math.max(name.indexOf('/'), name.indexOf('@'));
        Component<?> component = end < 0 ? null : Keys.find(fields, name.substring(0, end), true);
        if (component == null) {
            return null;
        }
        ValueType<?> type = component.type() instanceof ValueType.Absent<?> absent ? absent.of() : component.type();
        String option = name.charAt(end) == '/'
                ? name.substring(end + 1)
                : change.value() instanceof Node.Scalar scalar ? scalar.text() : "";
        boolean isOption = type instanceof ValueType.Nested<?> nested
                && nested.schema() instanceof OptionSchema<?> options
                && options.option(options.presentName(option)) != null;
        return isOption ? component.key() + "=" + option : null;
    }

    /** What to say about {@code +key=value} for a part of a config. */
    static String part(Edit change, String title) {
        return "is a part of " + title + ", which is always there. Write " + assignment(change);
    }

    private static String assignment(Edit change) {
        String value = change.value() instanceof Node.Scalar scalar ? scalar.text() : "VALUE";
        return change.shown() + "=" + value;
    }
}
