/**
 * Files that are either there whole or not at all, and names that are safe to give them. It knows nothing of runs.
 */
@NullMarked
package dev.reprise.run.file;

import org.jspecify.annotations.NullMarked;
