package dev.reprise.git;

import java.nio.file.Path;

/** What a look at the repository around a directory found. */
public sealed interface Head {

    /**
     * A commit.
     *
     * @param workTree the root of the work tree
     * @param id 40 lower-case hex digits, 64 in a SHA-256 repository
     */
    record Commit(Path workTree, String id) implements Head {}

    /** A repository without a commit on its current branch. */
    record Unborn(Path workTree) implements Head {}

    /** No repository. */
    record Absent() implements Head {}

    /**
     * A repository that the reader cannot make sense of.
     *
     * @param reason what was in the way, as a sentence without its full stop
     */
    record NotUnderstood(Path workTree, String reason) implements Head {}
}
