/**
 * What most users import: {@code Reader} opens the runs below a directory, {@code Runs} are those that a query has chosen.
 * The truth is in the directories of the runs; everything here can be made from them again.
 */
@NullMarked
package dev.reprise.reader;

import org.jspecify.annotations.NullMarked;
