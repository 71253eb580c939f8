package dev.reprise.resolve;

import dev.reprise.args.Edit;
import dev.reprise.problem.Problem;
import dev.reprise.schema.RecordSchema;
import dev.reprise.text.Node;
import dev.reprise.text.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A config while its layers are being merged: the shape follows the schema, the leaves are still text. Used by one
 * thread, for one resolve.
 */
abstract sealed class Draft {

    /** What the origin of a component's default begins with. */
    static final String DEFAULT_OF = "default of ";

    /** What the origin of a nested config begins with that nobody set. */
    static final String DEFAULTS_OF = "defaults of ";

    private @Nullable Draft before;

    /** Where the value was set last. */
    abstract Origin origin();

    /** Whether a value with this origin is there because nobody set it. */
    static boolean isDefault(Origin origin) {
        return origin.line() == 0
                && (origin.source().startsWith(DEFAULT_OF) || origin.source().startsWith(DEFAULTS_OF));
    }

    /** What stood in this place until this value took it; null for the first. */
    final @Nullable Draft before() {
        return before;
    }

    /** This value, in the place of another; what that one had replaced stays reachable through it. */
    final Draft over(@Nullable Draft replaced) {
        if (replaced != this && before == null) {
            before = replaced;
        }
        return this;
    }

    /** The value as somebody would write it in an override, nested configs shortened. */
    static String text(Draft draft) {
        if (draft instanceof Leaf leaf) {
            return leaf.scalar().text();
        }
        if (draft instanceof Items items) {
            StringBuilder text = new StringBuilder("[");
            for (Draft item : items.values) {
                text.append(text.length() > 1 ? ", " : "").append(text(item));
            }
            return text.append(']').toString();
        }
        if (draft instanceof Entries entries) {
            StringBuilder text = new StringBuilder("{");
            for (Map.Entry<String, Entry> entry : entries.values.entrySet()) {
                text.append(text.length() > 1 ? ", " : "")
                        .append(entry.getKey())
                        .append(": ");
                text.append(text(entry.getValue().value()));
            }
            return text.append('}').toString();
        }
        return draft instanceof Fields fields && fields.option != null ? fields.option : "{...}";
    }

    /** One value, unread; a stopgap stands where nobody gave one. */
    static final class Leaf extends Draft {
        private final Node.Scalar scalar;
        private final boolean isStopgap;

        Leaf(Node.Scalar scalar) {
            this(scalar, false);
        }

        Leaf(Node.Scalar scalar, boolean isStopgap) {
            this.scalar = scalar;
            this.isStopgap = isStopgap;
        }

        Node.Scalar scalar() {
            return scalar;
        }

        boolean isStopgap() {
            return isStopgap;
        }

        @Override
        Origin origin() {
            return scalar.origin();
        }
    }

    /** A value that is known to be wrong; it is reported unless a later layer replaces it. */
    static final class Failed extends Draft {
        private final Problem problem;
        private final Origin origin;
        private final boolean isMissing;

        Failed(Problem problem, Origin origin, boolean isMissing) {
            this.problem = problem;
            this.origin = origin;
            this.isMissing = isMissing;
        }

        /** Whether nothing else is wrong than that somebody must still give the value. */
        boolean isMissing() {
            return isMissing;
        }

        Problem problem() {
            return problem;
        }

        @Override
        Origin origin() {
            return origin;
        }
    }

    /** A value that is not known because of another one, which is reported there. */
    static final class Unknown extends Draft {
        private final Origin origin;

        Unknown(Origin origin) {
            this.origin = origin;
        }

        @Override
        Origin origin() {
            return origin;
        }
    }

    /** A nested config; {@code option} is its name where it was chosen among several, else null. */
    static final class Fields extends Draft {
        final RecordSchema<?> schema;
        final @Nullable String option;
        final Map<String, Draft> values = new LinkedHashMap<>();
        private final Origin origin;

        /** Where the same option was chosen once more, in order. */
        private List<Origin> chosenAgain = List.of();

        /** The first change that the layer being merged made inside, or null. */
        @Nullable
        Edit changedBy;

        Fields(RecordSchema<?> schema, @Nullable String option, Origin origin) {
            this.schema = schema;
            this.option = option;
            this.origin = origin;
        }

        @Override
        Origin origin() {
            return origin;
        }

        /** Notes that the option that is there was chosen once more. */
        void choose(Origin again) {
            Origin last = chosenAgain.isEmpty() ? origin : chosenAgain.get(chosenAgain.size() - 1);
            if (!last.equals(again)) { // a choice is seen twice: before the rest of its layer, and with it
                List<Origin> more = new ArrayList<>(chosenAgain);
                more.add(again);
                chosenAgain = more;
            }
        }

        List<Origin> chosenAgain() {
            return chosenAgain;
        }

        /** What to call the config in an error: the option, or the name of the record. */
        String title() {
            return option != null ? option : schema.name();
        }
    }

    /** A map. */
    static final class Entries extends Draft {
        final Map<String, Entry> values = new LinkedHashMap<>();
        private final Origin origin;
        private Map<String, Deleted> deleted = Map.of();

        Entries(Origin origin) {
            this.origin = origin;
        }

        @Override
        Origin origin() {
            return origin;
        }

        /** Takes an entry out. */
        void delete(String name, Origin by) {
            Entry entry = values.remove(name);
            if (entry != null) {
                deleted = new LinkedHashMap<>(deleted);
                deleted.put(name, new Deleted(entry.value(), by));
            }
        }

        /** The entries that were taken out and may have been put in again, by name. */
        Map<String, Deleted> deleted() {
            return deleted;
        }
    }

    /** An entry that a change took out of a map. */
    record Deleted(Draft value, Origin origin) {}

    /** The key of a map's entry as written, and its value. */
    record Entry(Node.Scalar key, Draft value) {}

    /** A list or a set. */
    static final class Items extends Draft {
        final List<Draft> values = new ArrayList<>();
        private final Origin origin;

        Items(Origin origin) {
            this.origin = origin;
        }

        @Override
        Origin origin() {
            return origin;
        }

        /** The index that a part of a path means; negative if there is no such element. */
        int index(String text) {
            if (text.isEmpty() || text.length() > 9) {
                return -1;
            }
            int index = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c < '0' || c > '9') {
                    return -1;
                }
                index = index * 10 + (c - '0');
            }
            return index < values.size() ? index : -1;
        }
    }
}
