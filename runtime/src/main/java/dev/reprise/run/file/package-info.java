/**
 * Files that are either there whole or not at all. It knows nothing of runs.
 */
@NullMarked
package dev.reprise.run.file;

import org.jspecify.annotations.NullMarked;
