package dev.reprise.run.code;

import dev.reprise.git.work.LeftOut;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the code of a run.
 *
 * @param repository the root of the work tree
 * @param commit the commit of HEAD; null if there is none yet
 * @param branch the branch that is checked out; null if HEAD is detached
 * @param remote the address of the branch's remote, else of {@code origin}, else of the only one, without credentials;
 *     null if there is none
 * @param dirty whether files differ from the commit, untracked ones included; null if that could not be found out
 * @param snapshot the commit that holds the files as they were: the commit of HEAD itself if nothing differs; null if none
 *     was made
 * @param ref what keeps the snapshot; null if none was made
 * @param leftOut what the snapshot does not have as it was in the work tree: the first {@value #SHOWN} in order of paths
 * @param leftOutCount how many there were
 * @param problem what did not work, as sentences; null if all did
 */
public record CodeSnapshot(
        Path repository,
        @Nullable String commit,
        @Nullable String branch,
        @Nullable String remote,
        @Nullable Boolean dirty,
        @Nullable String snapshot,
        @Nullable String ref,
        List<LeftOut> leftOut,
        int leftOutCount,
        @Nullable String problem) {

    /** How many left out files are listed. */
    public static final int SHOWN = 100;

    /** The facts by key, as {@code run.yaml} has them under {@code git}; what was not left out and no problem is absent. */
    public Map<String, @Nullable Object> toTree() {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("repository", repository.toString());
        tree.put("commit", commit);
        tree.put("branch", branch);
        tree.put("remote", remote);
        tree.put("dirty", dirty);
        tree.put("snapshot", snapshot);
        tree.put("ref", ref);
        if (leftOutCount > 0) {
            tree.put("left_out_count", leftOutCount);
            tree.put("left_out", leftOutTree());
        }
        if (problem != null) {
            tree.put("problem", problem);
        }
        return tree;
    }

    private List<Map<String, Object>> leftOutTree() {
        List<Map<String, Object>> files = new ArrayList<>(leftOut.size());
        for (LeftOut file : leftOut) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("path", file.path());
            tree.put("size", file.size());
            tree.put("reason", file.reason());
            files.add(tree);
        }
        return files;
    }
}
