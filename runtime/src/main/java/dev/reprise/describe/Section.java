package dev.reprise.describe;

import dev.reprise.problem.Place;
import java.util.List;

/**
 * What help says of one config.
 *
 * @param title the heading
 * @param docs what the config is for, paragraph by paragraph
 * @param scopes the dotted names under which it can be asked for; {@value #ANY} stands for any name
 * @param place what stands before the names of its presets
 * @param entries its keys, configs nested in it left out
 * @param isRepeated whether what is below its scopes is described elsewhere
 */
record Section(
        String title, List<String> docs, List<String> scopes, String place, List<Entry> entries, boolean isRepeated) {

    /** What an index or a key of a map is called where it could be any. */
    static final String ANY = "*";

    /**
     * A key.
     *
     * @param path as it is shown
     * @param names the last part in all spellings
     */
    record Entry(String path, List<String> names, String facts, String doc) {}

    /** Whether the whole section lies below a name. */
    boolean isInside(String asked) {
        for (String scope : scopes) {
            if (leadsTo(asked, scope) || (isRepeated && leadsTo(scope, asked))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name means one of the keys. */
    boolean means(String asked, Entry entry) {
        for (String scope : scopes) {
            for (String name : entry.names()) {
                String path = join(scope, name);
                if (depth(path) == depth(asked) && leadsTo(asked, path)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a preset belongs to this config, or to one inside it. */
    boolean holds(String preset) {
        return !place.isEmpty() && preset.startsWith(place + ".");
    }

    static String join(String scope, String name) {
        return scope.isEmpty() ? name : scope + "." + name;
    }

    private static int depth(String path) {
        return path.split("\\.", -1).length;
    }

    /** Whether the parts of a name are the first parts of a path. */
    private static boolean leadsTo(String asked, String path) {
        String[] name = asked.split("\\.", Place.DEEPEST);
        String[] parts = path.split("\\.", Place.DEEPEST);
        if (name.length > parts.length) {
            return false;
        }
        for (int i = 0; i < name.length; i++) {
            if (!parts[i].equals(ANY) && !parts[i].equals(name[i])) {
                return false;
            }
        }
        return true;
    }
}
