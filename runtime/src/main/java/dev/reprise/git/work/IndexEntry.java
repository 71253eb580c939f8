package dev.reprise.git.work;

import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;

/**
 * What the index knows of one path, as gitformat-index(5) has it.
 *
 * @param path from the root of the work tree, as {@link dev.reprise.git.GitName} has names; ends with a slash if this
 *     stands for a whole directory outside of a sparse checkout
 * @param mode what kind of thing it is
 * @param id the content, of the first stage of a conflict
 * @param kept whether it belongs to the tree although it is not in the work tree: skip-worktree
 * @param intended whether it was added by name only, without content
 * @param stat what the file was like when its content was last compared
 */
record IndexEntry(String path, FileMode mode, ObjectId id, boolean kept, boolean intended, FileStamp stat) {}
