package dev.reprise.resolve;

import dev.reprise.text.interpolation.InterpolationFunction;
import dev.reprise.text.interpolation.InterpolationText;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What interpolations may ask for besides the config itself.
 *
 * @param functions the program's own functions
 * @param environment the environment variables; null for those of this process
 * @param facts the facts of the run; null while they are not known
 */
record Surroundings(
        Map<String, InterpolationFunction> functions,
        @Nullable Map<String, String> environment,
        @Nullable RunFacts facts) {

    static Surroundings orNothing(@Nullable Surroundings surroundings) {
        return surroundings == null ? new Surroundings(Map.of(), null, null) : surroundings;
    }

    Surroundings with(String name, InterpolationFunction function) {
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
        return new Surroundings(more, environment, facts);
    }

    @Nullable
    String variable(String name) {
        return environment == null ? System.getenv(name) : environment.get(name);
    }
}
