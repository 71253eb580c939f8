package dev.reprise.resolve.draft;

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
 * A config while its layers are being merged: the shape follows the schema, the leaves are still text. It is changed in
 * place, by one thread, for one resolve.
 *
 * <pre>{@code
 * Draft lr = new Draft.Leaf(new Node.Scalar("1e-3", Node.Style.RAW, Origin.of("arg 1")));
 * optimizer.values().put("lr", lr.over(optimizer.values().get("lr")));
 * }</pre>
 */
public abstract sealed class Draft {

    private @Nullable Draft before;

    /** Where the value was set last. */
    public abstract Origin origin();

    /** What stood in this place until this value took it; null for the first. */
    public final @Nullable Draft before() {
        return before;
    }

    /** This value, in the place of another; what that one had replaced stays reachable through it. */
    public final Draft over(@Nullable Draft replaced) {
        if (replaced != this && before == null) {
            before = replaced;
        }
        return this;
    }

    /** The value as somebody would write it in an override, nested configs shortened. */
    public static String text(Draft draft) {
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
    public static final class Leaf extends Draft {
        private final Node.Scalar scalar;
        private final boolean isStopgap;
        private @Nullable String reference;

        /** What somebody gave. */
        public Leaf(Node.Scalar scalar) {
            this(scalar, false);
        }

        /** What somebody gave, or what stands where nobody gave a value. */
        public Leaf(Node.Scalar scalar, boolean isStopgap) {
            this.scalar = scalar;
            this.isStopgap = isStopgap;
        }

        /** The text, and how it was written. */
        public Node.Scalar scalar() {
            return scalar;
        }

        /** Notes the interpolation that gave the value. */
        public void cameFrom(String interpolation) {
            reference = interpolation;
        }

        /** A text about the value with the interpolation that gave it, if one did: <code>${lr} -&gt; 0.1</code>. */
        public String shown(String text) {
            return reference == null ? text : reference + " -> " + text;
        }

        /** Whether nobody gave the value. */
        public boolean isStopgap() {
            return isStopgap;
        }

        @Override
        public Origin origin() {
            return scalar.origin();
        }
    }

    /** A value that is known to be wrong; it is reported unless a later layer replaces it. */
    public static final class Failed extends Draft {
        private final Problem problem;
        private final Origin origin;
        private final boolean isMissing;

        Failed(Problem problem, Origin origin, boolean isMissing) {
            this.problem = problem;
            this.origin = origin;
            this.isMissing = isMissing;
        }

        /** Whether nothing else is wrong than that somebody must still give the value. */
        public boolean isMissing() {
            return isMissing;
        }

        /** What is wrong. */
        public Problem problem() {
            return problem;
        }

        @Override
        public Origin origin() {
            return origin;
        }
    }

    /** A value that is not known because of another one, which is reported there. */
    public static final class Unknown extends Draft {
        private final Origin origin;

        /** A value that was to come from there. */
        public Unknown(Origin origin) {
            this.origin = origin;
        }

        @Override
        public Origin origin() {
            return origin;
        }
    }

    /** A nested config; {@code option} is its name where it was chosen among several, else null. */
    public static final class Fields extends Draft {
        private final RecordSchema<?> schema;
        private final @Nullable String option;
        private final Map<String, Draft> values = new LinkedHashMap<>();
        private final Origin origin;

        private List<Origin> chosenAgain = List.of();

        private @Nullable Edit changedBy;

        /** A config of which nothing is set. */
        public Fields(RecordSchema<?> schema, @Nullable String option, Origin origin) {
            this.schema = schema;
            this.option = option;
            this.origin = origin;
        }

        @Override
        public Origin origin() {
            return origin;
        }

        /** What the config is. */
        public RecordSchema<?> schema() {
            return schema;
        }

        /** The name of the option that the config was chosen as, or null where there was no choice. */
        public @Nullable String option() {
            return option;
        }

        /** The values of components by key, to be changed; what is neither set nor by default there is missing. */
        public Map<String, Draft> values() {
            return values;
        }

        /** Notes a change that was made inside. */
        public void changed(Edit by) {
            changedBy = by;
        }

        /** The last change that was made inside; null if layers only set all of it. */
        public @Nullable Edit changedBy() {
            return changedBy;
        }

        /** Notes that the option that is there was chosen once more. */
        public void choose(Origin again) {
            Origin last = chosenAgain.isEmpty() ? origin : chosenAgain.get(chosenAgain.size() - 1);
            if (!last.equals(again)) { // a choice is seen twice: before the rest of its layer, and with it
                List<Origin> more = new ArrayList<>(chosenAgain);
                more.add(again);
                chosenAgain = more;
            }
        }

        /** Where the same option was chosen once more, in order. */
        public List<Origin> chosenAgain() {
            return chosenAgain;
        }

        /** What to call the config in an error: the option, or the name of the record. */
        public String title() {
            return option != null ? option : schema.name();
        }
    }

    /** A map. */
    public static final class Entries extends Draft {
        private final Map<String, Entry> values = new LinkedHashMap<>();
        private final Origin origin;
        private Map<String, Deleted> deleted = Map.of();

        /** A map without entries. */
        public Entries(Origin origin) {
            this.origin = origin;
        }

        @Override
        public Origin origin() {
            return origin;
        }

        /** The entries by the spelling of their keys under which they are merged, to be changed. */
        public Map<String, Entry> values() {
            return values;
        }

        /** Takes an entry out, if it is there. */
        public void delete(String name, Origin by) {
            Entry entry = values.remove(name);
            if (entry != null) {
                deleted = new LinkedHashMap<>(deleted);
                deleted.put(name, new Deleted(entry.value(), by));
            }
        }

        /** The entries that were taken out and may have been put in again, by name. */
        public Map<String, Deleted> deleted() {
            return deleted;
        }
    }

    /**
     * An entry that a change took out of a map.
     *
     * @param value what it was
     * @param origin where the change was asked for
     */
    public record Deleted(Draft value, Origin origin) {}

    /**
     * An entry of a map.
     *
     * @param key the key as it was written first
     * @param value its value
     */
    public record Entry(Node.Scalar key, Draft value) {}

    /** A list or a set. */
    public static final class Items extends Draft {
        private final List<Draft> values = new ArrayList<>();
        private final Origin origin;

        /** A list without elements. */
        public Items(Origin origin) {
            this.origin = origin;
        }

        @Override
        public Origin origin() {
            return origin;
        }

        /** The elements, to be changed. */
        public List<Draft> values() {
            return values;
        }

        /** The index that a part of a path means; negative if there is no such element. */
        public int index(String text) {
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
