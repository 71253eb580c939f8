/**
 * The file that a checkpoint is: named entries, stored as they are in a ZIP file, written as a whole and verified as a
 * whole before a byte of it is used. It tells a damaged file from a foreign one, and says what to do. What the entries
 * hold, runs and configs, it knows nothing of.
 */
@NullMarked
package dev.reprise.checkpoint.archive;

import org.jspecify.annotations.NullMarked;
