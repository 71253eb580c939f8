package dev.reprise.reader.query;

import dev.reprise.text.Excerpt;
import dev.reprise.text.Pointer;

/**
 * A query that says nothing: what is wrong, the query with a caret under the place, and the way out.
 *
 * <pre>
 * '=' is no operator
 * config.seed = 1
 *             ^ write ==
 * </pre>
 */
public final class QueryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String query;
    private final int position;

    /**
     * @param problem what is wrong, without the place
     * @param position where, in UTF-16 units, up to the length of the query
     * @param remedy what is expected there or what to write instead
     */
    public QueryException(String problem, String query, int position, String remedy) {
        super(Excerpt.printable(problem) + "\n" + Pointer.at(query, position, Excerpt.printable(remedy)));
        this.query = query;
        this.position = position;
    }

    /** The whole query. */
    public String query() {
        return query;
    }

    /** Where the problem is, in UTF-16 units. */
    public int position() {
        return position;
    }
}
