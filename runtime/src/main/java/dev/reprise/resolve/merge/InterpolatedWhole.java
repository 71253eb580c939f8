package dev.reprise.resolve.merge;

import dev.reprise.resolve.draft.Draft;
import dev.reprise.schema.Component;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.ValueType;
import dev.reprise.text.Node;

/** What can be set over a value that waits for its interpolation, and so has no parts yet. */
final class InterpolatedWhole {

    private InterpolatedWhole() {}

    /** Whether a map that is set over an interpolated value says all there is, and so can take its place. */
    static boolean replaces(ValueType<?> type, Node.Mapping mapping, boolean isReplacing, boolean isTolerant) {
        if (!(type instanceof ValueType.Nested<?> nested)) {
            return isReplacing;
        }
        if (!(nested.schema() instanceof RecordSchema<?> schema)) {
            return Choosing.chosen(mapping) != null;
        }
        return (isReplacing && isTolerant) || hasAll(schema, mapping);
    }

    private static boolean hasAll(RecordSchema<?> schema, Node.Mapping mapping) {
        int found = 0;
        for (Component<?> component : schema.components()) {
            for (Node.Entry entry : mapping.entries()) {
                String key = entry.key().text();
                found += component.key().equals(key) || component.aliases().contains(key) ? 1 : 0;
            }
        }
        return found >= schema.components().size();
    }

    /** Why a part of an interpolated value cannot be set. */
    static String partOf(Draft whole) {
        return "cannot be set alone: all of it is " + Draft.text(whole) + " (" + whole.origin()
                + "). Change what that refers to, or set all of it";
    }
}
