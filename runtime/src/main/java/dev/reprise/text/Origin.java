package dev.reprise.text;

/**
 * Where a value came from, in the words that an error report shows: {@code conf/base.yaml:4:9},
 * {@code arg 2}, {@code default of Sgd.lr}.
 *
 * @param source the file as the user named it, or a description
 * @param line the line, from 1; 0 where the source has no lines
 * @param column the column, from 1; 0 where the source has no lines
 */
public record Origin(String source, int line, int column) {

    /** An origin without a place inside it. */
    public static Origin of(String source) {
        return new Origin(source, 0, 0);
    }

    /** A place inside this source. */
    public Origin at(int newLine, int newColumn) {
        return new Origin(source, newLine, newColumn);
    }

    @Override
    public String toString() {
        if (line == 0) {
            return source;
        }
        return column > 0 ? source + ":" + line + ":" + column : source + ":" + line;
    }
}
