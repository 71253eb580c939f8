package dev.reprise.git.work;

import dev.reprise.git.GitHead;
import dev.reprise.git.GitUser;
import dev.reprise.git.Head;
import dev.reprise.git.Head.Commit;
import dev.reprise.git.Head.NotUnderstood;
import dev.reprise.git.JGitHead;
import dev.reprise.git.QuietRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/** Repositories inside of a work tree. */
final class Submodule {

    private Submodule() {}

    /** Whether git takes a directory for the root of another work tree. */
    static boolean isRepository(Path directory) {
        Path git = directory.resolve(Constants.DOT_GIT);
        return Files.isRegularFile(git)
                || (Files.exists(git.resolve("HEAD")) && Files.isDirectory(git.resolve("objects")));
    }

    /** Whether files in a submodule differ from the commit that it is at; false if it is not checked out. */
    static boolean differs(Path directory, GitUser user) throws IOException {
        if (!Files.exists(directory.resolve(Constants.DOT_GIT))) {
            return false;
        }
        return QuietRepository.open(directory, user, repository -> {
            ObjectId tree = repository.resolve(Constants.HEAD + "^{tree}");
            WorkTree.Tree found = new WorkTree(directory.toRealPath(), user, List.of())
                    .read(repository, repository.getConfig(), tree, Limits.NONE, false);
            return !found.leftOut().isEmpty() || !found.id().equals(tree);
        });
    }

    /**
     * The commit that a submodule is at.
     *
     * @param recorded the one in the index, for a submodule that is not checked out
     */
    static ObjectId commit(Path directory, ObjectId recorded) throws IOException {
        if (!Files.exists(directory.resolve(Constants.DOT_GIT))) {
            return recorded;
        }
        Head head = GitHead.around(directory);
        if (head instanceof NotUnderstood) {
            head = JGitHead.of(directory);
        }
        return head instanceof Commit commit
                        && commit.workTree().equals(directory.toRealPath())
                        && ObjectId.isId(commit.id())
                ? ObjectId.fromString(commit.id())
                : recorded;
    }
}
