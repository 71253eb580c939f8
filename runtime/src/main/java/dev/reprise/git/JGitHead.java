package dev.reprise.git;

import dev.reprise.git.Head.Commit;
import dev.reprise.git.Head.NotUnderstood;
import dev.reprise.git.Head.Unborn;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/** Reads the commit of HEAD with JGit, for the repositories that {@link GitHead} does not understand. */
public final class JGitHead {

    private JGitHead() {}

    /** Reads HEAD of a work tree's repository. */
    public static Head of(Path workTree) {
        try {
            return QuietRepository.open(workTree, GitUser.NOBODY, repository -> {
                ObjectId id = commit(repository);
                return id == null ? new Unborn(workTree) : new Commit(workTree, id.name());
            });
        } catch (IOException | RuntimeException e) {
            return new NotUnderstood(workTree, e.toString());
        }
    }

    private static @Nullable ObjectId commit(Repository repository) throws IOException {
        boolean reftable = isReftable(repository);
        if (reftable && !repository.getCommonDirectory().equals(repository.getDirectory())) {
            // JGit would take the main work tree's HEAD for this one's.
            throw new GitLayoutException("reftables of a linked work tree are not supported");
        }
        Ref head = repository.exactRef(Constants.HEAD);
        if (head == null && reftable) {
            // Of reftables JGit gives no symbolic ref at all to a branch that is not there yet.
            return null;
        }
        if (head == null) {
            throw new GitLayoutException("no HEAD, or one that leads nowhere");
        }
        Ref leaf = repository.getRefDatabase().peel(head.getLeaf());
        if (leaf.getObjectId() == null && new File(repository.getCommonDirectory(), leaf.getName()).isFile()) {
            // JGit takes an empty file for none, but it is what a power cut leaves of a ref.
            throw new GitLayoutException(leaf.getName() + " is empty");
        }
        ObjectId peeled = leaf.getPeeledObjectId();
        return peeled == null ? leaf.getObjectId() : peeled;
    }

    static boolean isReftable(Repository repository) {
        String storage = repository
                .getConfig()
                .getString(ConfigConstants.CONFIG_EXTENSIONS_SECTION, null, ConfigConstants.CONFIG_KEY_REF_STORAGE);
        return ConfigConstants.CONFIG_REF_STORAGE_REFTABLE.equals(storage);
    }
}
