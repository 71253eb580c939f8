package dev.reprise.reader.runs;

import dev.reprise.reader.value.Column;
import dev.reprise.reader.value.Field;
import java.nio.file.Path;
import java.util.List;

/** Where {@link Runs} have their values from: an index, say. Safe from many threads. */
public interface ColumnSource {

    /** All fields that any run has, in the order in which they first appeared. */
    List<Field> fields();

    /**
     * The values of runs under a name.
     *
     * @param name a field; of a metric its last value, or with {@code .last}, {@code .min}, {@code .max}, {@code .mean} or
     *     {@code .count} behind it what that says; of an artifact its size in bytes
     * @param runs the numbers of the runs
     */
    Column column(String name, int[] runs);

    /** The directory of a run. */
    Path directory(int run);
}
