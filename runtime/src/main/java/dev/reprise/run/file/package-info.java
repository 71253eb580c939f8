/**
 * Files that are either there whole or not at all, and files of lines that end with a whole line. It knows nothing of runs.
 */
@NullMarked
package dev.reprise.run.file;

import org.jspecify.annotations.NullMarked;
