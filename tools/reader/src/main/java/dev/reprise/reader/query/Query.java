package dev.reprise.reader.query;

import java.time.Instant;

/**
 * A question about runs, such as {@code info.status == 'COMPLETE' & config.model.num_units < 4}.
 *
 * <p>What binds tightest stands last: {@code |} or {@code or}, {@code &} or {@code and}, {@code ~} or {@code not}, then
 * the tests:
 *
 * <pre>
 * config.lr == 0.1      == != &lt; &lt;= &gt; &gt;= between a name and a value, or two names
 * config.seed in [1, 2]                 also: not in
 * 'baseline' in info.tags               a list that holds a value; also: not in
 * config.model.name =~ '^res(net)?'     a regular expression that finds something in a text
 * info.host startswith 'gpu'
 * exists(config.optimizer)              the name or one below it
 * config.lr == null                     missing, or null
 * info.start &gt; ago(7d)                  times: 2026-11-01, 2026-11-01T10:00, durations: 90s, 2h30m
 * train.loss.min &lt; 0.1                  metrics: last min max mean count
 * artifact.numpy.weights &gt; 1000         the size of an artifact in bytes
 * </pre>
 *
 * Words may be written in any case. Names with odd characters stand in backticks: {@code config.`my-key`.lr}. Blanks and
 * line breaks are free. A date is the first moment of its day in UTC, and a text that is a date is one beside a time.
 * The empty query is met by every run. See {@link Condition} for what the tests mean.
 */
public final class Query {

    private final String text;
    private final Condition condition;

    private Query(String text, Condition condition) {
        this.text = text;
        this.condition = condition;
    }

    /**
     * Reads a query. {@code ago(..)} counts from now.
     *
     * @throws QueryException if it cannot be understood; the message shows where and the way out
     */
    public static Query parse(String text) {
        return parse(text, Instant.now());
    }

    /**
     * Reads a query as it is meant at another time.
     *
     * @throws QueryException as {@link #parse(String)} does
     */
    public static Query parse(String text, Instant now) {
        return new Query(text, new Parser(text, now).parse());
    }

    /** The text as it was written. */
    public String text() {
        return text;
    }

    /** What it means; its {@code toString} is the text in its plain form. */
    public Condition condition() {
        return condition;
    }

    /**
     * Looks up the names. A name that no run has is refused, for it is most often a slip of the fingers; not so inside
     * {@code exists(..)} and beside {@code null}, which ask for just that, nor where there are no runs.
     *
     * @throws QueryException if a name is unknown; the message has the nearest one
     */
    public CheckedQuery check(FieldNames names) {
        return new NameCheck(this, names).check();
    }

    @Override
    public String toString() {
        return text;
    }
}
