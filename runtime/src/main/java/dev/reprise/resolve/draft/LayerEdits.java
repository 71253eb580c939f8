package dev.reprise.resolve.draft;

import dev.reprise.args.Edit;
import java.util.List;

/**
 * What one layer sets, and how it is to be taken.
 *
 * @param all the changes, in order
 * @param isTolerant whether keys that the config does not have are passed over
 * @param isReplacing whether a map takes the place of what lower layers have, instead of being merged into it
 * @param isTyped whether somebody just typed it, so that what is out of date in it is an error
 */
public record LayerEdits(List<Edit> all, boolean isTolerant, boolean isReplacing, boolean isTyped) {

    /** No layer at all: what is merged then was set by none. */
    public static final LayerEdits NONE = new LayerEdits(List.of(), false, false, true);

    /** Copies the list. */
    public LayerEdits {
        all = List.copyOf(all);
    }
}
