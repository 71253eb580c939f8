/**
 * What came of a run: what each epoch reported, which was the best, and whether it still gets better. It knows values
 * only as numbers by name, and writes three small files of JSON for people and tools. It knows nothing of checkpoints,
 * which carry its state from one attempt to the next.
 */
@NullMarked
package dev.reprise.run.results;

import org.jspecify.annotations.NullMarked;
