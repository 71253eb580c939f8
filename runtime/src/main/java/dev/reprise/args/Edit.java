package dev.reprise.args;

import dev.reprise.text.Node;
import dev.reprise.text.Origin;
import java.util.List;

/**
 * One change to a config: what an override says, or the whole content of a file at the root.
 *
 * @param path the keys from the root; empty for the root itself
 * @param value the new value; for {@link Operation#DELETE} without meaning
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
        /** Adds to the end of a list. */
        APPEND,
        /** Takes an entry out of a map. */
        DELETE
    }

    /** The path as the user wrote it. */
    public String shown() {
        return String.join(".", path);
    }
}
