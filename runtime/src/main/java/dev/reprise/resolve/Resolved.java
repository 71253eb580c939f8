package dev.reprise.resolve;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a resolve gives when nothing is wrong.
 *
 * @param config the config
 * @param passedOver what tolerant layers set and the config does not have: the value as written, by dotted path
 * @param given the dotted paths that tolerant layers set
 * @param interpolated what the config was before its interpolations were resolved; null if there are none
 * @param warnings what the user should know: a sentence for each removed key that a layer still sets
 */
public record Resolved<C>(
        C config,
        Map<String, String> passedOver,
        Set<String> given,
        @Nullable Interpolated interpolated,
        List<String> warnings) {
    /** Copies the collections. */
    public Resolved {
        passedOver = Collections.unmodifiableMap(new LinkedHashMap<>(passedOver));
        given = Set.copyOf(given);
        warnings = List.copyOf(warnings);
    }
}
