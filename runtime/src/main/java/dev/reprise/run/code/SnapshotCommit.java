package dev.reprise.run.code;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.jspecify.annotations.Nullable;

/** The commit that holds a tree. The same tree on the same parent is the same commit, whoever makes it, and whenever. */
final class SnapshotCommit {

    private static final String NAME = "Reprise";
    private static final String EMAIL = "reprise@localhost";
    private static final String MESSAGE = "The code of a run\n";

    private SnapshotCommit() {}

    /**
     * Stores the commit.
     *
     * @param parent the commit of HEAD, whose time it gets; null if there is none
     */
    static ObjectId store(Repository repository, ObjectId tree, @Nullable RevCommit parent) throws IOException {
        long seconds = parent == null ? 0 : parent.getCommitTime();
        PersonIdent author = new PersonIdent(NAME, EMAIL, Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(tree);
        commit.setAuthor(author);
        commit.setCommitter(author);
        commit.setMessage(MESSAGE);
        if (parent != null) {
            commit.setParentId(parent);
        }
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            return id;
        }
    }
}
