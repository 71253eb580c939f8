package dev.reprise.run.code;

import dev.reprise.config.CodeMode;
import dev.reprise.git.GitUser;
import dev.reprise.git.work.Limits;
import java.nio.file.Path;
import java.util.List;

/**
 * Records the code that a run runs, without anybody noticing: index, HEAD, branches, reflogs, config and work tree stay
 * as they are to the byte, no lock is taken that a git command would wait for, and no command of a config is run. What is
 * written lies in {@code .git/objects} and {@code .git/refs/reprise}, and in the file of the difference.
 *
 * <p>The snapshot is what {@code git add -A} and a commit would store, {@link dev.reprise.git.work.WorkTree} says what
 * differs. Its commit has HEAD's as its parent, its ref is {@code refs/reprise/runs/<run_id>}, with {@code -2} and so on if
 * that has another commit already.
 *
 * <pre>{@code
 * CodeRecorder recorder = new CodeRecorder(CodeMode.snapshot, runId, List.of(logs), CodeRecorder.LIMITS);
 * CodeSnapshot code = recorder.record(experiment.repository(), directory.resolve(CodeRecorder.DIFFERENCE));
 * record.put("git", code.toTree());
 * }</pre>
 *
 * @param mode how much to record
 * @param runId names the ref
 * @param leftOut directories that the program itself writes: what is untracked in them is never looked at. They need not
 *     exist; one that holds the work tree is of no consequence
 * @param limits what is too large to be stored
 * @param user whose git settings count
 */
public record CodeRecorder(CodeMode mode, String runId, List<Path> leftOut, Limits limits, GitUser user) {

    /** The name of the file with the difference in a run's directory. */
    public static final String DIFFERENCE = "git.diff";

    /** Files up to 10 MiB, 500 MiB together. */
    public static final Limits LIMITS = new Limits(10 << 20, 500 << 20);

    /** A recorder for the user of this process. */
    public CodeRecorder(CodeMode mode, String runId, List<Path> leftOut, Limits limits) {
        this(mode, runId, leftOut, limits, GitUser.current());
    }

    /**
     * Records the code in a work tree. Nothing is thrown, whatever is wrong with the repository: the record says what. A
     * repository of some thousand files takes a second or less.
     *
     * @param workTree its root
     * @param difference where the difference from HEAD goes, for {@code git apply}; if there is none, the file is deleted.
     *     Written in mode {@link CodeMode#snapshot} only
     * @return all that could be found out; in mode {@link CodeMode#off} nothing but the path
     */
    public CodeSnapshot record(Path workTree, Path difference) {
        return new Recording(this, workTree).record(difference);
    }
}
