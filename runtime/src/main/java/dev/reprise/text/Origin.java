package dev.reprise.text;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a value came from, in the words that an error report shows: {@code conf/base.yaml:4:9},
 * {@code arg 2}, {@code default of Sgd.lr}. Immutable and compared by value.
 */
public final class Origin {

    private final String name;
    private final Kind kind;
    private final @Nullable String component;
    private final int line;
    private final int column;

    private enum Kind {
        GIVEN,
        DEFAULT,
        DEFAULTS
    }

    /**
     * A place.
     *
     * @param source the file as the user named it, or a description
     * @param line the line, from 1; 0 where the source has no lines
     * @param column the column, from 1; 0 where the source has no lines
     */
    public Origin(String source, int line, int column) {
        this(source, Kind.GIVEN, null, line, column);
    }

    private Origin(String name, Kind kind, @Nullable String component, int line, int column) {
        this.name = name;
        this.kind = kind;
        this.component = component;
        this.line = line;
        this.column = column;
    }

    /** An origin without a place inside it. */
    public static Origin of(String source) {
        return new Origin(source, 0, 0);
    }

    /** The default of a record's component: {@code default of Sgd.lr}. */
    public static Origin ofDefault(String record, String component) {
        return new Origin(record, Kind.DEFAULT, component, 0, 0);
    }

    /** The defaults of a record: {@code defaults of Sgd}. */
    public static Origin ofDefaults(String record) {
        return new Origin(record, Kind.DEFAULTS, null, 0, 0);
    }

    /** A place inside this source. */
    public Origin at(int newLine, int newColumn) {
        return new Origin(source(), newLine, newColumn);
    }

    /** Whether a value with this origin is there because nobody set it. */
    public boolean isDefault() {
        return kind != Kind.GIVEN;
    }

    /** The file as the user named it, or a description; of a default made anew each time, since few are ever shown. */
    public String source() {
        return switch (kind) {
            case GIVEN -> name;
            case DEFAULT -> "default of " + name + "." + component;
            case DEFAULTS -> "defaults of " + name;
        };
    }

    /** The line, from 1; 0 where the source has no lines. */
    public int line() {
        return line;
    }

    /** The column, from 1; 0 where the source has no lines. */
    public int column() {
        return column;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Origin origin
                && line == origin.line
                && column == origin.column
                && kind == origin.kind
                && name.equals(origin.name)
                && Objects.equals(component, origin.component);
    }

    @Override
    public int hashCode() {
        return (name.hashCode() * 31 + line) * 31 + column;
    }

    @Override
    public String toString() {
        if (line == 0) {
            return source();
        }
        return column > 0 ? source() + ":" + line + ":" + column : source() + ":" + line;
    }
}
