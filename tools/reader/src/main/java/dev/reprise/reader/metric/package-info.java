/**
 * The metrics of one run, read from its files when somebody asks: tables of columns, and what a column holds step by step.
 * Knows nothing of other runs.
 */
@NullMarked
package dev.reprise.reader.metric;

import org.jspecify.annotations.NullMarked;
