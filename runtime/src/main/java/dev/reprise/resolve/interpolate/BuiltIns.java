package dev.reprise.resolve.interpolate;

import dev.reprise.problem.Nearest;
import dev.reprise.text.interpolation.InterpolationFunction;
import dev.reprise.text.interpolation.TimeText;
import dev.reprise.text.value.OpenValue;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The functions that look at their arguments and the world only, the program's own included. */
final class BuiltIns {

    /** All names that the library gives a meaning. */
    static final List<String> NAMES = List.of(
            "env",
            "now",
            "run",
            "oc.env",
            "oc.decode",
            "oc.select",
            "oc.create",
            "oc.dict.keys",
            "oc.dict.values",
            "oc.deprecated");

    private final Surroundings surroundings;
    private final Instant now;

    BuiltIns(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.now = surroundings.now() == null ? Instant.now() : surroundings.now();
    }

    Instant now() {
        return now;
    }

    /**
     * Calls a function.
     *
     * @throws InterpolationFailure if there is none of that name, or it fails
     */
    @Nullable
    Object call(String name, List<@Nullable Object> arguments) {
        return switch (name) {
            case "env", "oc.env" -> variable(name, arguments);
            case "now" -> now(arguments);
            case "oc.create" -> created(arguments);
            default -> own(name, arguments);
        };
    }

    private @Nullable Object variable(String name, List<@Nullable Object> arguments) {
        count(name, arguments, 1, 2, "${env:NAME} or ${env:NAME,default}");
        String variable = text(arguments.get(0));
        String value = surroundings.variable(variable);
        if (value != null) {
            return value;
        }
        if (arguments.size() == 1) {
            throw InterpolationFailure.because("the environment variable '" + variable
                    + "' is not set. Set it, or give a default: ${" + name + ":" + variable + ",default}");
        }
        return arguments.get(1) == null ? null : text(arguments.get(1));
    }

    private String now(List<@Nullable Object> arguments) {
        count("now", arguments, 1, 1, "${now:%Y-%m-%d}");
        try {
            return TimeText.format(text(arguments.get(0)), now.atZone(ZoneId.systemDefault()));
        } catch (IllegalArgumentException e) {
            throw InterpolationFailure.because(String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable Object created(List<@Nullable Object> arguments) {
        count("oc.create", arguments, 1, 1, "${oc.create:{key: value}}");
        Object value = arguments.get(0);
        if (value == null || value instanceof Collection<?> || value instanceof Map<?, ?>) {
            return value;
        }
        throw InterpolationFailure.because("oc.create makes lists and maps, not " + shown(value)
                + ". For a list or a map in a text use oc.decode");
    }

    private @Nullable Object own(String name, List<@Nullable Object> arguments) {
        InterpolationFunction function = surroundings.functions().get(name);
        if (function == null) {
            List<String> names = new ArrayList<>(NAMES);
            names.addAll(surroundings.functions().keySet());
            throw InterpolationFailure.because("there is no function '" + name + "'." + Nearest.hint(name, names)
                    + " Known are: " + Nearest.listing(names));
        }
        try {
            return function.apply(Collections.unmodifiableList(arguments));
        } catch (Exception | AssertionError | StackOverflowError e) { // its own, as far as they cannot be ours
            throw InterpolationFailure.because(
                    name + " failed: " + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()));
        }
    }

    /** Checks the number of arguments. */
    static void count(String name, List<?> arguments, int least, int most, String form) {
        if (arguments.size() < least || arguments.size() > most) {
            throw InterpolationFailure.because(name + " got " + arguments.size()
                    + (arguments.size() == 1 ? " argument" : " arguments") + ". Write " + form);
        }
    }

    /** A single value as text. */
    static String text(@Nullable Object value) {
        if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
            throw InterpolationFailure.because((value instanceof Map<?, ?> ? "a map" : "a list")
                    + " cannot be a part of a text. Refer to one of its elements");
        }
        return OpenValue.text(value);
    }

    private static String shown(Object value) {
        return "'" + OpenValue.text(value) + "'";
    }
}
