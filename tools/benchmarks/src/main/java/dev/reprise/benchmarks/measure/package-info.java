/**
 * How things are measured: in turns, against a baseline in the same run, with medians and ranges, as rows of a table with
 * a budget. It does not know what is measured.
 */
@NullMarked
package dev.reprise.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
