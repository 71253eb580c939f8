/**
 * Finds runs on the disk: below a root, by name, by the beginning of an id. It reads records and nothing else of a run,
 * and changes nothing.
 */
@NullMarked
package dev.reprise.run.search;

import org.jspecify.annotations.NullMarked;
