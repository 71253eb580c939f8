package dev.reprise.reader.value;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values that some runs have under one name, in the order of the runs. A run may have no value at all, which is not
 * the same as a null. Immutable.
 *
 * <pre>{@code
 * Column column = Column.of(3).put(0, 1L).put(2, null).done();
 * column.get(0);    // 1
 * column.has(1);    // false
 * column.has(2);    // true, though get(2) is null as get(1) is
 * }</pre>
 */
public final class Column {

    private final @Nullable Object[] values;
    private final BitSet present;

    private Column(@Nullable Object[] values, BitSet present) {
        this.values = values;
        this.present = present;
    }

    /** A column that is to be filled, without a value for any of so many runs. */
    public static Filling of(int size) {
        return new Filling(size);
    }

    /** The values of a column on their way into it; for one thread. */
    public static final class Filling {

        private final @Nullable Object[] values;
        private final BitSet present;

        private Filling(int size) {
            values = new Object[size];
            present = new BitSet(size);
        }

        /**
         * Gives a run its value.
         *
         * @param run the place of the run
         * @param value of a {@link ValueKind}
         * @return this
         */
        public Filling put(int run, @Nullable Object value) {
            values[run] = value;
            present.set(run);
            return this;
        }

        /** The column as it is now. */
        public Column done() {
            return new Column(Arrays.copyOf(values, values.length), (BitSet) present.clone());
        }
    }

    /** For how many runs this column is, with a value or without. */
    public int size() {
        return values.length;
    }

    /** The values; null where a run has null or none. */
    public List<@Nullable Object> values() {
        return Collections.unmodifiableList(Arrays.asList(values));
    }

    /** The value of a run; null if that is null, or if it has none. */
    public @Nullable Object get(int run) {
        return values[run];
    }

    /** Whether a run has a value, if only null. */
    public boolean has(int run) {
        return present.get(run);
    }
}
