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
sealed interface Draft {

    /** Where the value was set last. */
    Origin origin();

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
    record Leaf(Node.Scalar scalar, boolean isStopgap) implements Draft {
        Leaf(Node.Scalar scalar) {
            this(scalar, false);
        }

        @Override
        public Origin origin() {
            return scalar.origin();
        }
    }

    /** A value that is known to be wrong; it is reported unless a later layer replaces it. */
    record Failed(Problem problem, Origin origin) implements Draft {}

    /** A nested config; {@code option} is its name where it was chosen among several, else null. */
    final class Fields implements Draft {
        final RecordSchema<?> schema;
        final @Nullable String option;
        final Map<String, Draft> values = new LinkedHashMap<>();
        private final Origin origin;

        /** The first change that the layer being merged made inside, or null. */
        @Nullable
        Edit changedBy;

        Fields(RecordSchema<?> schema, @Nullable String option, Origin origin) {
            this.schema = schema;
            this.option = option;
            this.origin = origin;
        }

        @Override
        public Origin origin() {
            return origin;
        }

        /** What to call the config in an error: the option, or the name of the record. */
        String title() {
            return option != null ? option : schema.name();
        }
    }

    /** A map. */
    final class Entries implements Draft {
        final Map<String, Entry> values = new LinkedHashMap<>();
        private final Origin origin;

        Entries(Origin origin) {
            this.origin = origin;
        }

        @Override
        public Origin origin() {
            return origin;
        }
    }

    /** The key of a map's entry as written, and its value. */
    record Entry(Node.Scalar key, Draft value) {}

    /** A list or a set. */
    final class Items implements Draft {
        final List<Draft> values = new ArrayList<>();
        private final Origin origin;

        Items(Origin origin) {
            this.origin = origin;
        }

        @Override
        public Origin origin() {
            return origin;
        }
    }
}
