package dev.reprise.resolve;

import java.time.Instant;
import java.util.Map;

/**
 * What <code>${run:id}</code> and the like stand for. They are known only after a config is resolved, and so can only
 * stand where they do not count for its identity.
 *
 * @param values the facts by name, such as {@code id}
 * @param now the moment for which the config was resolved without them, so that <code>${now:...}</code> stays what it was
 */
public record RunFacts(Map<String, Object> values, Instant now) {
    /** Copies the map. */
    public RunFacts {
        values = Map.copyOf(values);
    }
}
