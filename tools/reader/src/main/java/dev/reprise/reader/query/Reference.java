package dev.reprise.reader.query;

import dev.reprise.reader.value.FieldKind;
import org.jspecify.annotations.Nullable;

/**
 * What a name of a query stands for among the fields of the runs.
 *
 * @param field the name of the field, without a stat
 * @param stat of a metric, else null
 */
public record Reference(
        String field, FieldKind kind, @Nullable Stat stat) {}
