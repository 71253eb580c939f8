package dev.reprise.tree;

import java.util.ArrayList;
import java.util.List;

/** Dotted paths in which every key can stand. */
final class FlatPath {

    private FlatPath() {}

    /** One step of a path; an index has digits only, and none of them escaped. */
    record Step(String key, boolean isIndex) {}

    /** A key as it stands in a path: a backslash before each dot and backslash, and before what looks like an index. */
    static String escaped(String key) {
        if (isDigits(key)) {
            return "\\" + key;
        }
        if (key.indexOf('.') < 0 && key.indexOf('\\') < 0) {
            return key;
        }
        StringBuilder out = new StringBuilder(key.length() + 4);
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c == '.' || c == '\\') {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }

    /** The steps of a path, at least one. */
    static List<Step> steps(String path) {
        List<Step> steps = new ArrayList<>();
        StringBuilder key = new StringBuilder();
        boolean escapes = false;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '\\') {
                if (++i == path.length()) {
                    throw new IllegalArgumentException(
                            "the key '" + path + "' ends with a backslash. Write \\\\ for one that is part of a key");
                }
                escapes = true;
                key.append(path.charAt(i));
            } else if (c == '.') {
                steps.add(new Step(key.toString(), !escapes && isDigits(key)));
                key.setLength(0);
                escapes = false;
            } else {
                key.append(c);
            }
        }
        steps.add(new Step(key.toString(), !escapes && isDigits(key)));
        return steps;
    }

    private static boolean isDigits(CharSequence key) {
        for (int i = 0; i < key.length(); i++) {
            if (key.charAt(i) < '0' || key.charAt(i) > '9') {
                return false;
            }
        }
        return key.length() > 0;
    }
}
