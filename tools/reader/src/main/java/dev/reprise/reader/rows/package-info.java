/** Reads rows of metrics, a JSON object a line, fast enough to read all of them. Knows neither runs nor what becomes of the cells. */
@NullMarked
package dev.reprise.reader.rows;

import org.jspecify.annotations.NullMarked;
