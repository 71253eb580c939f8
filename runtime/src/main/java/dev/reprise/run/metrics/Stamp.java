package dev.reprise.run.metrics;

import java.util.Set;

/** What {@link Metrics#with} puts at the beginning of each row by itself. */
public enum Stamp {

    /** When the row was logged: {@code "_time":"2026-11-21T10:00:00.123Z"}, ISO 8601 in UTC with milliseconds. */
    TIME("_time"),

    /** How many steps the run had done by then, over all attempts: {@code "_step":1200}. */
    STEP("_step");

    private final String key;

    Stamp(String key) {
        this.key = key;
    }

    /** The name of the value in a row. */
    public String key() {
        return key;
    }

    /** Refuses a name that one of the stamps has. */
    static void check(Set<Stamp> stamps, String key, String table) {
        if (key.startsWith("_")) {
            for (Stamp stamp : stamps) {
                if (stamp.key.equals(key)) {
                    throw new IllegalArgumentException("A row of metrics '" + table + "' has the name '" + key
                            + "', which Stamp." + stamp.name()
                            + " writes itself. Give the value another name, or log it"
                            + " without that stamp.");
                }
            }
        }
    }
}
