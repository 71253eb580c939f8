package dev.reprise.run.code;

import dev.reprise.git.GitDirectory;
import dev.reprise.git.GitUser;
import dev.reprise.git.QuietRepository;
import dev.reprise.git.work.TreeWriter;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/**
 * Brings the code of a run back, in a directory of its own: a small repository there borrows the objects of the one where
 * the snapshot was made. Its HEAD is the commit that the run recorded, so that a run there has the same experiment id, and
 * {@code git status} there shows what was changed when the run started.
 *
 * <pre>{@code
 * CodeCheckout code = new CodeCheckout(repository, commit, snapshot);
 * List<String> submodules = code.into(Path.of("again")).submodules();
 * }</pre>
 *
 * @param repository the root of a work tree of the repository that has the snapshot
 * @param commit the commit of HEAD that was recorded; null if there was none
 * @param snapshot the commit that was recorded as the snapshot
 * @param user whose git settings count
 */
public record CodeCheckout(Path repository, @Nullable String commit, String snapshot, GitUser user) {

    /** A checkout for the user of this process. */
    public CodeCheckout(Path repository, @Nullable String commit, String snapshot) {
        this(repository, commit, snapshot, GitUser.current());
    }

    /**
     * A snapshot on disk.
     *
     * @param directory the root of its work tree
     * @param submodules the paths of submodules, whose directories are empty: {@code git submodule update --init} fills
     *     them
     */
    public record CheckedOut(Path directory, List<String> submodules) {}

    /**
     * Writes the snapshot.
     *
     * @param target must not exist or be an empty directory
     * @throws IOException if that cannot be done: the message says why, as sentences, and nothing is left behind
     */
    public CheckedOut into(Path target) throws IOException {
        Path directory = target.toAbsolutePath().normalize();
        if (Files.exists(directory) && !isEmptyDirectory(directory)) {
            throw new IOException(directory
                    + " is not empty. Name a directory that is empty or does not exist to put the code into.");
        }
        Path parent = directory.getParent();
        if (parent == null) {
            throw new IOException("The code cannot be put into " + directory + ".");
        }
        try {
            return QuietRepository.open(repository, user, from -> write(from, parent, directory));
        } catch (MissingObjectException e) {
            throw new IOException(
                    "The snapshot " + snapshot + " is not whole in " + repository + ": the object "
                            + e.getObjectId().name() + " is missing. Fetch it from where the run was made.",
                    e);
        }
    }

    private CheckedOut write(Repository from, Path parent, Path directory) throws IOException {
        try (RevWalk commits = new RevWalk(from);
                ObjectReader reader = from.newObjectReader()) {
            RevCommit head = commit == null ? null : existing(commits, commit);
            RevCommit files = existing(commits, snapshot);
            Files.createDirectories(parent);
            Path unfinished = Files.createDirectory(parent.resolve(
                    ".reprise-" + ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime())));
            try {
                new BorrowingRepository(GitDirectory.of(repository), unfinished)
                        .create(head == null ? null : head.getTree().getId(), commit, reader);
                List<String> submodules =
                        TreeWriter.write(reader, files.getTree().getId(), from.getConfig(), user, unfinished);
                Files.deleteIfExists(directory);
                Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
                return new CheckedOut(directory, submodules);
            } finally {
                RemovedTree.remove(unfinished);
            }
        }
    }

    private RevCommit existing(RevWalk commits, String id) throws IOException {
        if (!ObjectId.isId(id)) {
            throw new IOException("'" + id + "' is not the id of a commit: that has 40 hex digits.");
        }
        try {
            return commits.parseCommit(ObjectId.fromString(id));
        } catch (MissingObjectException e) {
            throw new IOException(
                    "The commit " + id + " is not in " + repository
                            + ". Fetch it from where the run was made, with 'git fetch REMOTE refs/reprise/runs/*'.",
                    e);
        }
    }

    private static boolean isEmptyDirectory(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (DirectoryStream<Path> children = Files.newDirectoryStream(directory)) {
            return !children.iterator().hasNext();
        }
    }
}
