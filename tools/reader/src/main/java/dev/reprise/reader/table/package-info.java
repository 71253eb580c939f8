/**
 * Rows and columns of results: tables that print, CSV, JSON, data frames. Knows nothing of runs.
 */
@NullMarked
package dev.reprise.reader.table;

import org.jspecify.annotations.NullMarked;
