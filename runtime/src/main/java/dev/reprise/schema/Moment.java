package dev.reprise.schema;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * An {@link Instant} or {@link LocalDate} before or after the time of the check. Dates are those of the system's time
 * zone. A config that was right when a run began may be refused when it is resumed.
 *
 * @param before whether it must lie in the past, else in the future
 * @param orPresent whether the present will do: for a date, today
 */
public record Moment(boolean before, boolean orPresent) implements Check {

    @Override
    public @Nullable String violation(Object value) {
        int order = value instanceof LocalDate date
                ? date.compareTo(LocalDate.now(ZoneId.systemDefault()))
                : ((Instant) value).compareTo(Instant.now());
        boolean right = order == 0 ? orPresent : before == order < 0;
        return right ? null : "must " + (orPresent ? "not be " : "be ") + place();
    }

    private String place() {
        return before == orPresent ? "in the future" : "in the past";
    }

    @Override
    public String text() {
        return (orPresent ? "not " : "") + place();
    }
}
