package dev.reprise.run.process;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Times as they stand in the files of a run, read again: apart from their writing, which each start needs. */
public final class RecordedTime {

    private RecordedTime() {}

    /** The moment that a text such as {@code 2026-11-21T10:00:00.250Z} names; null if it names none. */
    public static @Nullable Instant of(@Nullable Object text) {
        if (text == null) {
            return null;
        }
        try {
            return Instant.parse(text.toString());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
