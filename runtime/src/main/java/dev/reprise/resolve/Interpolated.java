package dev.reprise.resolve;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a config was before its interpolations were resolved.
 *
 * @param unresolved the whole config as a plain tree: interpolations as they were written, all else as it is in
 *     {@link dev.reprise.text.interpolation.InterpolationText#escape escaped} form; empty where no run is to start
 * @param usesRunFacts whether facts of the run stand somewhere
 * @param now the moment that <code>${now:...}</code> stands for
 */
public record Interpolated(Map<String, @Nullable Object> unresolved, boolean usesRunFacts, Instant now) {
    /** Copies the map. */
    public Interpolated {
        unresolved = Collections.unmodifiableMap(new LinkedHashMap<>(unresolved));
    }
}
