/**
 * The difference between two trees as text that {@code git apply} takes. It knows objects, and no work trees.
 */
@NullMarked
package dev.reprise.git.patch;

import org.jspecify.annotations.NullMarked;
