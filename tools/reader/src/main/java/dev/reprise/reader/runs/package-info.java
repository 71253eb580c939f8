/**
 * The runs that a query has chosen, as rows: sorted, grouped, compared, aggregated. Has its values from a source of columns,
 * and knows nothing of where that has them from.
 */
@NullMarked
package dev.reprise.reader.runs;

import org.jspecify.annotations.NullMarked;
