/**
 * Keeps what the runs hold in an SQLite file that can be deleted at any time: brings it up to date, finds the runs that meet
 * a condition, and loads columns. The only package that knows SQL.
 */
@NullMarked
package dev.reprise.reader.index;

import org.jspecify.annotations.NullMarked;
