package dev.reprise.resolve.draft;

import dev.reprise.problem.Nearest;
import dev.reprise.problem.Place;
import dev.reprise.problem.Problem;
import dev.reprise.schema.Component;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.Types;
import dev.reprise.schema.ValueType;
import dev.reprise.text.Node;
import dev.reprise.text.Origin;
import dev.reprise.text.scalar.ConstantText;
import dev.reprise.text.scalar.ScalarText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the component that a key means, and reports keys that mean none: records are closed. */
public final class Keys {

    /** The key under which a file names the files that lie under it. */
    public static final String INCLUDE = "include";

    private final Report report;
    private final Map<String, String> passedOver = new LinkedHashMap<>();
    private final Set<String> given = new HashSet<>();
    private final List<String> warnings = new ArrayList<>();
    private boolean tolerant;
    private boolean typed;

    /** Notes what is wrong in a report. */
    public Keys(Report report) {
        this.report = report;
    }

    /** What tolerant layers set that the config does not have, by path, as written. */
    public Map<String, String> passedOver() {
        return passedOver;
    }

    /** The paths that tolerant layers set. */
    public Set<String> given() {
        return given;
    }

    /** What the user should know of keys that were removed. */
    public List<String> warnings() {
        return warnings;
    }

    /** What follows is of this layer. */
    public void begin(LayerEdits layer) {
        tolerant = layer.isTolerant();
        typed = layer.isTyped();
    }

    /** Whether the layer that is being merged may have keys that the config does not have. */
    public boolean isTolerant() {
        return tolerant;
    }

    /** Notes that a layer sets a component. */
    public void found(Component<?> component, Place place) {
        if (tolerant) {
            given.add(place.child(component.key()).path());
        }
    }

    /** The component of a key of a config, as the other {@code find} finds it. */
    public static @Nullable Component<?> find(Draft.Fields fields, String name, boolean fromArgs) {
        return find(fields.schema(), name, fromArgs);
    }

    /**
     * The component that a key means, by its key or an old name of it; null if there is none.
     *
     * @param fromArgs whether the name of the component in Java counts as well
     */
    public static @Nullable Component<?> find(RecordSchema<?> schema, String name, boolean fromArgs) {
        Component<?> byAnotherName = null;
        for (Component<?> component : schema.components()) {
            if (component.key().equals(name)) {
                return component;
            }
            if (byAnotherName == null
                    && ((fromArgs && component.name().equals(name))
                            || component.aliases().contains(name))) {
                byAnotherName = component;
            }
        }
        return byAnotherName;
    }

    /** A map's key in the one spelling under which it is merged: {@code 01} is {@code 1} where keys are numbers. */
    public static String normal(ValueType<?> map, String key) {
        if (map instanceof ValueType.MapOf<?, ?> typed
                && typed.key() instanceof ValueType.Scalar<?> scalar
                && scalar.kind().isInteger()) {
            try {
                return String.valueOf(ScalarText.parse(scalar.kind(), key));
            } catch (IllegalArgumentException e) {
                return key; // reported when the key is read
            }
        }
        if (map instanceof ValueType.MapOf<?, ?> typed && typed.key() instanceof ValueType.Constant<?> constant) {
            return ConstantText.name(constant.name(), key);
        }
        return key;
    }

    /** Whether the keys of a map are their own text, so that two that are written otherwise are two. */
    public static boolean isText(ValueType<?> map) {
        return !(map instanceof ValueType.MapOf<?, ?> typed) || typed.key().equals(Types.STRING);
    }

    /** Reports a key that a config does not have, or passes it over for a tolerant layer. */
    public void unknown(Draft.Fields fields, String name, Place place, Node value, Origin origin) {
        unknown(fields, name, place, value, origin, List.of(), "");
    }

    /**
     * As above.
     *
     * @param flags the flags that the key may have been meant for, where it was written with two dashes
     * @param remark something more to say at the end of the message
     */
    public void unknown(
            Draft.Fields fields,
            String name,
            Place place,
            Node value,
            Origin origin,
            List<String> flags,
            String remark) {
        String written = value instanceof Node.Scalar scalar ? scalar.text() : null;
        if (fields.schema().removedKeys().contains(name)) {
            removed(fields, place, written, origin);
            return;
        }
        if (tolerant) {
            passedOver.put(place.path(), written == null ? Report.shape(value) : written);
            return;
        }
        String message =
                "unknown key." + nesting(fields, name, place, origin) + known(fields, name, place, origin, flags);
        report.add(new Problem(place.path(), written, message + remark, origin));
    }

    /** What there is instead, and what is nearest to the name. */
    private static String known(Draft.Fields fields, String name, Place place, Origin origin, List<String> flags) {
        List<String> names = new ArrayList<>();
        for (Component<?> component : fields.schema().components()) {
            names.add(component.key());
        }
        if (names.isEmpty()) {
            return " " + fields.title() + " has no keys";
        }
        List<String> meant = new ArrayList<>(names);
        if (place.depth() == 1 && origin.line() > 0 && !name.equals(INCLUDE)) {
            meant.add(INCLUDE);
        }
        return hint(name, meant, flags) + " Keys of " + fields.title() + ": " + Nearest.listing(names);
    }

    private static String hint(String name, List<String> keys, List<String> flags) {
        if (flags.isEmpty()) {
            return Nearest.hint(name, keys);
        }
        List<String> dashed = new ArrayList<>();
        for (String key : keys) {
            dashed.add("--" + key);
        }
        dashed.addAll(flags);
        return Nearest.hint("--" + name, dashed);
    }

    private void removed(Draft.Fields fields, Place place, @Nullable String written, Origin origin) {
        if (typed) {
            String message = "was removed from " + fields.title() + " and has no effect any more. Leave it out";
            report.add(new Problem(place.path(), written, message, origin));
        } else {
            warnings.add("'" + place.path() + "' is passed over, since it was removed from " + fields.title() + " ("
                    + origin + ").");
        }
    }

    /** In a file a dot is part of the key, and only its top level names other files. */
    private static String nesting(Draft.Fields fields, String name, Place place, Origin origin) {
        if (name.equals(INCLUDE) && origin.line() > 0) {
            return " Only a file that is given as one includes others, at its top level.";
        }
        int dot = name.indexOf('.');
        return dot > 0 && place.segment().equals(name) && find(fields, name.substring(0, dot), false) != null
                ? " In a file, nest it: " + name.substring(0, dot) + ": {" + name.substring(dot + 1) + ": ...}."
                : "";
    }
}
