/**
 * The language of queries: from text to a condition, with errors that point into the text.
 * Knows names and values, neither runs nor SQL.
 */
@NullMarked
package dev.reprise.reader.query;

import org.jspecify.annotations.NullMarked;
