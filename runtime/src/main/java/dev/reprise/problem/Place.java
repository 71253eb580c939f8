package dev.reprise.problem;

import org.jspecify.annotations.Nullable;

/**
 * Where in a config a value stands; its text is the dotted path. Linked, so that descending into a config costs no
 * text: the path is only needed when something is wrong there.
 *
 * @param depth how many keys lead to it
 */
public record Place(@Nullable Place parent, String segment, int depth) {

    /** The root of a config. */
    public static final Place ROOT = new Place(null, "", 0);

    /** As deep as a config may be: a little less than what the YAML reader takes, so that every config reads back. */
    public static final int DEEPEST = 45;

    /** The place of a key inside this one. */
    public Place child(String name) {
        return new Place(this, name, depth + 1);
    }

    /** The dotted path; empty for the root. */
    public String path() {
        StringBuilder path = new StringBuilder();
        for (Place place = this; place != null && place.parent != null; place = place.parent) {
            path.insert(0, place.parent.parent == null ? place.segment : "." + place.segment);
        }
        return path.toString();
    }
}
