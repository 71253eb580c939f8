package dev.reprise.run.metrics;

import dev.reprise.schema.Component;
import dev.reprise.schema.RecordSchema;

/**
 * A table of measured values whose rows are records: the values of a record under the keys of its schema, nested records
 * as objects, secrets never.
 *
 * <pre>{@code
 * @ExperimentConfig
 * public record TrainRow(int epoch, double loss, Optional<Double> accuracy) {}
 *
 * TypedMetrics<TrainRow> train = run.metrics("train", TrainRowSchema.INSTANCE);
 * train.log(new TrainRow(1, 0.5, Optional.empty()));    // {"epoch":1,"loss":0.5,"accuracy":null}
 * }</pre>
 *
 * <p>It is a view of the table of its name: {@link Metrics} of that name writes to the same file, by the same rules.
 *
 * @param <R> the record
 */
public final class TypedMetrics<R> {

    private final Metrics table;
    private final RecordSchema<R> schema;

    /**
     * A view of a table.
     *
     * @throws IllegalArgumentException if the record has a component with the key of a stamp of the table
     */
    TypedMetrics(Metrics table, RecordSchema<R> schema) {
        this.table = table;
        this.schema = schema;
        for (Component<?> component : schema.components()) {
            Stamp.check(table.start().stamps(), component.key(), table.name());
        }
    }

    /** What the table is called. */
    public String name() {
        return table.name();
    }

    /**
     * The same table with stamps at the beginning of each row, as {@link Metrics#with} has it.
     *
     * @throws IllegalStateException if the step is asked for where nobody counts steps
     * @throws IllegalArgumentException if the record has a component with the key of one of the stamps
     */
    public TypedMetrics<R> with(Stamp... stamps) {
        return new TypedMetrics<>(table.with(stamps), schema);
    }

    /**
     * Adds a row.
     *
     * @param row its values are written as {@link Metrics#log} writes them; one of a nested interface has the name of its
     *     option under {@code type}, first
     * @throws IllegalArgumentException for a value that cannot be written; the row leaves no trace then
     * @throws IllegalStateException when the run has ended
     * @throws java.io.UncheckedIOException as {@link Metrics#log} does
     */
    public void log(R row) {
        StringBuilder line = new StringBuilder(128);
        RecordText text = new RecordText(line, table, table.start().append(line, '{'), 0);
        schema.write(row, text);
        table.end(line, text.before());
    }
}
