package dev.reprise.args;

import dev.reprise.text.Node;
import dev.reprise.text.Origin;
import java.util.List;

/**
 * One change to a config: what an override says, or the whole content of a file at the root.
 *
 * @param path the keys from the root; empty for the root itself
 * @param value the new value, or the one to compare with; for {@link Operation#DELETE} without meaning
 * @param origin where the change was asked for
 * @param flags where the key was written with two dashes, as flags are: the flags that it may have been meant for
 */
public record Edit(List<String> path, Operation operation, Node value, Origin origin, List<String> flags) {

    /** A change that cannot have been meant for a flag. */
    public Edit(List<String> path, Operation operation, Node value, Origin origin) {
        this(path, operation, value, origin, List.of());
    }

    /** What a change does. */
    public enum Operation {
        /** Replaces a value, merges a map. */
        SET,
        /** Makes an entry of a map that is not there yet; adds to the end of a list, and merges a map. */
        ADD,
        /** Makes an entry of a map or replaces it; elsewhere the same as {@link #SET}. */
        FORCE_ADD,
        /** Adds to the end of a list: the value, or the values of a list where the elements are no lists. */
        APPEND,
        /** Adds each value of a list to the end of a list. */
        EXTEND,
        /** Takes an entry out of a map, an element out of a list. */
        DELETE,
        /** Takes an entry or an element out that equals the value, and is wrong if it does not. */
        DELETE_EQUAL
    }

    /** Whether this takes something out. */
    public boolean isDeletion() {
        return operation == Operation.DELETE || operation == Operation.DELETE_EQUAL;
    }

    /** The path as the user wrote it. */
    public String shown() {
        return String.join(".", path);
    }
}
