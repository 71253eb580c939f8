/**
 * The process that a run goes on in: what it prints, and how it ends. It knows neither configs nor
 * directories of runs.
 */
@NullMarked
package dev.reprise.run.process;

import org.jspecify.annotations.NullMarked;
