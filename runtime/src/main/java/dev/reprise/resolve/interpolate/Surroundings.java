package dev.reprise.resolve.interpolate;

import dev.reprise.text.interpolation.InterpolationFunction;
import dev.reprise.text.interpolation.InterpolationText;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What interpolations may ask for besides the config itself.
 *
 * @param functions the program's own functions
 * @param environment the environment variables; null for those of this process
 * @param facts the facts of the run by name, such as {@code id}; null while they are not known
 * @param now the moment that <code>${now:...}</code> stands for; null for this one
 */
public record Surroundings(
        Map<String, InterpolationFunction> functions,
        @Nullable Map<String, String> environment,
        @Nullable Map<String, Object> facts,
        @Nullable Instant now) {

    private static final Surroundings NOTHING = new Surroundings(Map.of(), null, null, null);

    /** The same, or surroundings that hold nothing of their own. */
    public static Surroundings orNothing(@Nullable Surroundings surroundings) {
        return surroundings == null ? NOTHING : surroundings;
    }

    /**
     * The same with a function of the program's own.
     *
     * @throws IllegalArgumentException if the name is none, or one of the library's own
     */
    public Surroundings with(String name, InterpolationFunction function) {
        if (!InterpolationText.isName(name)) {
            throw new IllegalArgumentException(
                    "'" + name + "' cannot be the name of a function: letters, digits, '_' and"
                            + " '-', with dots between parts.");
        }
        if (BuiltIns.NAMES.contains(name)) {
            throw new IllegalArgumentException("'" + name + "' is a function of the library. Choose another name.");
        }
        Map<String, InterpolationFunction> more = new LinkedHashMap<>(functions);
        more.put(name, function);
        return new Surroundings(more, environment, facts, now);
    }

    /** The same with these environment variables. */
    public Surroundings withEnvironment(Map<String, String> variables) {
        return new Surroundings(functions, Map.copyOf(variables), facts, now);
    }

    /** The same with facts of the run, at the moment for which they were found. */
    public Surroundings withFacts(Map<String, Object> known, Instant moment) {
        return new Surroundings(functions, environment, known, moment);
    }

    @Nullable
    String variable(String name) {
        return environment == null ? System.getenv(name) : environment.get(name);
    }
}
