package dev.reprise.run.metrics;

import dev.reprise.run.process.Timestamp;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** How the rows of one table begin: with nothing, the time, the step, or both. */
final class RowStart {

    static final RowStart PLAIN = new RowStart(Set.of(), null);

    private final Set<Stamp> stamps;
    private final boolean timed;
    private final @Nullable LongSupplier steps;

    /** The second that was written last: most rows of a busy program share it. Any thread may replace it. */
    private Second second = new Second(Long.MIN_VALUE, "");

    /** A second as text, without the {@code Z}. */
    private record Second(long number, String text) {}

    private RowStart(Set<Stamp> stamps, @Nullable LongSupplier steps) {
        this.stamps = stamps;
        this.timed = stamps.contains(Stamp.TIME);
        this.steps = steps;
    }

    /**
     * Rows that begin with these stamps.
     *
     * @param steps null if nobody counts
     * @throws IllegalStateException if the step is asked for and nobody counts
     */
    static RowStart of(List<Stamp> stamps, @Nullable LongSupplier steps, String table) {
        EnumSet<Stamp> set = EnumSet.noneOf(Stamp.class);
        set.addAll(stamps);
        if (set.contains(Stamp.STEP) && steps == null) {
            throw new IllegalStateException("Metrics '" + table + "' cannot be stamped with the step: nobody counts"
                    + " steps here. Log the step as a value of the row.");
        }
        return new RowStart(Collections.unmodifiableSet(set), set.contains(Stamp.STEP) ? steps : null);
    }

    Set<Stamp> stamps() {
        return stamps;
    }

    /** Appends the stamps, each with {@code before} or a comma before it, and returns what goes before the next value. */
    char append(StringBuilder line, char before) {
        char next = before;
        if (timed) {
            appendTime(line.append(next).append("\"_time\":\""));
            line.append('"');
            next = ',';
        }
        if (steps != null) {
            line.append(next)
                    .append("\"_step\":")
                    .append(Objects.requireNonNull(steps).getAsLong());
            next = ',';
        }
        return next;
    }

    private void appendTime(StringBuilder line) {
        long now = System.currentTimeMillis();
        long number = Math.floorDiv(now, 1000L);
        Second known = second;
        if (known.number() != number) {
            String utc = Timestamp.utc(Instant.ofEpochSecond(number));
            known = new Second(number, utc.substring(0, utc.length() - 1));
            second = known;
        }
        int millis = (int) Math.floorMod(now, 1000L);
        line.append(known.text()).append('.');
        line.append((char) ('0' + millis / 100));
        line.append((char) ('0' + millis / 10 % 10));
        line.append((char) ('0' + millis % 10)).append('Z');
    }
}
