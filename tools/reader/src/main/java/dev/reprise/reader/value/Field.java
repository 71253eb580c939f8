package dev.reprise.reader.value;

import java.util.Set;

/**
 * A name under which some runs have something.
 *
 * @param name such as {@code config.optimizer.lr}
 * @param kinds the kinds that its values have in the runs; empty for metrics and artifacts
 */
public record Field(String name, FieldKind kind, Set<ValueKind> kinds) {}
