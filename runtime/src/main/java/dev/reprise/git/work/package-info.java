/**
 * Work trees as git sees them: which files belong to one, with what content, and the tree object that they make. The
 * index is read and never written, and no command of a config is run.
 */
@NullMarked
package dev.reprise.git.work;

import org.jspecify.annotations.NullMarked;
