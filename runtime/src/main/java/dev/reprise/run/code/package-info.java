/**
 * The code that a run runs: what git knows of it, the snapshot that is kept of it, and how to get that back. It reads work
 * trees without disturbing them, and knows neither configs nor other parts of a run's record.
 */
@NullMarked
package dev.reprise.run.code;

import org.jspecify.annotations.NullMarked;
