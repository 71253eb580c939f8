package dev.reprise.git;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.SystemReader;

/** Opens repositories with JGit so that it writes nothing that it was not told to. */
public final class QuietRepository {

    private QuietRepository() {}

    /**
     * What is done with a repository.
     *
     * @param <T> what comes of it
     */
    @FunctionalInterface
    public interface Work<T> {

        /** Does it. The repository is open until this returns. */
        T with(Repository repository) throws IOException;
    }

    /**
     * Does something with the repository of a work tree. While it does, JGit's process-wide {@link SystemReader} is a
     * {@link QuietSystemReader}, so that one thread can do this at a time.
     *
     * @param workTree the root of the work tree
     * @param user whose settings count beside the repository's own
     * @throws IOException if it cannot be opened, or the work fails
     */
    public static synchronized <T> T open(Path workTree, GitUser user, Work<T> work) throws IOException {
        SystemReader before = SystemReader.getInstance();
        SystemReader.setInstance(new QuietSystemReader(before, user));
        try (Repository repository = repository(workTree)) {
            return work.with(repository);
        } finally {
            SystemReader.setInstance(before);
        }
    }

    private static Repository repository(Path workTree) throws IOException {
        FileRepositoryBuilder builder = new FileRepositoryBuilder();
        Path parent = workTree.getParent();
        if (parent != null) {
            // What is further up is another repository than the one that was asked for.
            builder.addCeilingDirectory(parent.toFile());
        }
        File directory = builder.findGitDir(workTree.toFile()).getGitDir();
        if (directory == null) {
            throw new GitLayoutException("no repository");
        }
        return builder.setMustExist(true).build();
    }

    /** Whether a repository keeps its refs in reftables. */
    public static boolean hasReftables(Repository repository) {
        return JGitHead.isReftable(repository);
    }
}
