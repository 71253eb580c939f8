/**
 * What is to be told of the process that a run goes on in: the machine, the libraries, and whether it still lives. It
 * knows neither configs nor directories of runs.
 */
@NullMarked
package dev.reprise.run.facts;

import org.jspecify.annotations.NullMarked;
