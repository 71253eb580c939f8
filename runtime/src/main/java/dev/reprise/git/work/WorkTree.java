package dev.reprise.git.work;

import dev.reprise.git.GitDirectory;
import dev.reprise.git.GitUser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/**
 * The tree that {@code git add -A && git write-tree} would make of a work tree, made without them: the index is only
 * read, nothing is locked, and no program of the repository's or the user's config is run.
 *
 * <p>It differs from that tree where it has to: files beyond the limits stay as they were committed, repositories in the
 * work tree that are no submodules are left out, and so are directories that the caller names. Files that a filter would
 * turn are stored as they are on disk; those of git-lfs only if they differ from what was committed.
 *
 * @param root the root of the work tree
 * @param user whose ignores and attributes count
 * @param leftOut directories whose untracked files are never looked at; absolute
 */
public record WorkTree(Path root, GitUser user, List<Path> leftOut) {

    /**
     * What was found.
     *
     * @param id the tree
     * @param leftOut what it does not have as it is on disk
     * @param programs how many files were stored as they are that git passes through a program, by that program
     */
    public record Tree(ObjectId id, List<LeftOut> leftOut, Map<String, Integer> programs) {}

    /**
     * Reads the work tree.
     *
     * @param config of the repository
     * @param head the tree of HEAD, from which comes what is left out; null if there is none
     * @param limits what is too large to be stored
     * @param stores whether the objects are written; else only the id of the tree is found
     */
    public Tree read(Repository repository, Config config, @Nullable ObjectId head, Limits limits, boolean stores)
            throws IOException {
        GitDirectory git = GitDirectory.of(root);
        Path index = git.own().resolve("index");
        long written = IndexFile.written(index);
        IndexTree tracked = IndexTree.of(IndexFile.read(index));
        try (ObjectInserter inserter = repository.newObjectInserter();
                ObjectReader reader = repository.newObjectReader()) {
            Contents contents = new Contents(inserter, reader, config, limits, stores);
            WorkTreeWalk walk = new WorkTreeWalk(
                    contents,
                    inserter,
                    new CommittedTree(reader, head),
                    leftOut,
                    new Modes(config, root),
                    AttributeFiles.of(user, git.common(), config),
                    user,
                    written,
                    stores);
            ObjectId tree = walk.root(root, tracked, ignores(git, config));
            inserter.flush();
            return new Tree(tree, List.copyOf(walk.leftOut()), contents.programs());
        }
    }

    private @Nullable Ignores ignores(GitDirectory git, Config config) throws IOException {
        Path users = user.ignoreFile(config.getString("core", null, "excludesfile"));
        Ignores ignores = users == null ? null : Ignores.with(null, users, true, 0);
        return Ignores.with(ignores, git.common().resolve("info/exclude"), true, 0);
    }
}
