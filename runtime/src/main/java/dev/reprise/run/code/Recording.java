package dev.reprise.run.code;

import dev.reprise.config.CodeMode;
import dev.reprise.git.GitDirectory;
import dev.reprise.git.GitHead;
import dev.reprise.git.GitLayoutException;
import dev.reprise.git.Head.Commit;
import dev.reprise.git.QuietRepository;
import dev.reprise.git.patch.GitPatch;
import dev.reprise.git.work.LeftOut;
import dev.reprise.git.work.WorkTree;
import dev.reprise.run.file.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/** One recording; keeps what was found when something goes wrong on the way. */
final class Recording {

    private static final String BRANCHES = "ref: refs/heads/";

    private final CodeRecorder recorder;
    private final Path workTree;
    private final List<String> problems = new ArrayList<>();
    private List<LeftOut> leftOut = List.of();
    private @Nullable String commit;
    private @Nullable String branch;
    private @Nullable String remote;
    private @Nullable Boolean dirty;
    private @Nullable String snapshot;
    private @Nullable String ref;

    Recording(CodeRecorder recorder, Path workTree) {
        this.recorder = recorder;
        this.workTree = workTree;
    }

    CodeSnapshot record(Path difference) {
        if (recorder.mode() != CodeMode.off) {
            try {
                lookAtHead();
                QuietRepository.open(workTree, recorder.user(), repository -> {
                    lookAt(repository, difference);
                    return repository;
                });
            } catch (IOException | RuntimeException e) {
                problems.add("The code could not be recorded: " + reason(e) + ".");
            }
        }
        return new CodeSnapshot(
                workTree,
                commit,
                branch,
                remote,
                dirty,
                snapshot,
                ref,
                leftOut.subList(0, Math.min(leftOut.size(), CodeSnapshot.SHOWN)),
                leftOut.size(),
                problems.isEmpty() ? null : String.join(" ", problems));
    }

    private static String reason(Exception e) {
        return e instanceof GitLayoutException ? String.valueOf(e.getMessage()) : e.toString();
    }

    /** What needs no library: it is known even of a repository that the library cannot read. */
    private void lookAtHead() throws IOException {
        if (GitHead.around(workTree) instanceof Commit head) {
            commit = head.id();
        }
        String text = Files.readString(GitDirectory.of(workTree).own().resolve(Constants.HEAD), StandardCharsets.UTF_8);
        branch = text.startsWith(BRANCHES) ? text.substring(BRANCHES.length()).strip() : null;
    }

    private void lookAt(Repository repository, Path difference) throws IOException {
        Config config = config(repository);
        remote = RemoteName.url(config, branch);
        String format = config.getString("extensions", null, "objectformat");
        if (format != null && !format.equalsIgnoreCase("sha1")) {
            throw new GitLayoutException("its objects are named by " + format + ", which JGit does not know");
        }
        if (QuietRepository.hasReftables(repository)) {
            throw new GitLayoutException("its refs are reftables, which cannot be changed without locking all of them");
        }
        ObjectId head = repository.resolve(Constants.HEAD);
        commit = head == null ? null : head.name();
        try (RevWalk commits = new RevWalk(repository)) {
            lookAt(repository, config, head == null ? null : commits.parseCommit(head), difference);
        }
    }

    private void lookAt(Repository repository, Config config, @Nullable RevCommit head, Path difference)
            throws IOException {
        ObjectId committed = head == null ? null : head.getTree().getId();
        boolean stores = recorder.mode() == CodeMode.snapshot;
        WorkTree.Tree tree = null;
        if (stores) {
            try {
                tree = read(repository, config, committed, true);
            } catch (GitLayoutException e) {
                throw e; // it cannot be read either
            } catch (IOException e) {
                problems.add("The snapshot could not be stored in "
                        + GitDirectory.of(workTree).common() + ": " + reason(e) + ".");
            }
        }
        boolean stored = tree != null;
        tree = tree == null ? read(repository, config, committed, false) : tree;
        leftOut = tree.leftOut();
        for (Map.Entry<String, Integer> program : tree.programs().entrySet()) {
            problems.add("Files that git passes through the " + program.getKey()
                    + ", which is not run here, are kept as they are on disk: " + program.getValue() + ".");
        }
        boolean same = tree.id().equals(committed);
        dirty = !same || !leftOut.isEmpty();
        if (stored) {
            writeDifference(repository, same, committed, tree.id(), difference);
            ObjectId id = same && head != null ? head.getId() : SnapshotCommit.store(repository, tree.id(), head);
            ref = SnapshotRef.keep(repository, recorder.runId(), id);
            snapshot = id.name();
        }
    }

    private WorkTree.Tree read(Repository repository, Config config, @Nullable ObjectId committed, boolean stores)
            throws IOException {
        return new WorkTree(workTree.toRealPath(), recorder.user(), passedBy())
                .read(repository, config, committed, recorder.limits(), stores);
    }

    private void writeDifference(
            Repository repository, boolean same, @Nullable ObjectId before, ObjectId after, Path difference)
            throws IOException {
        if (same) {
            Files.deleteIfExists(difference);
            return;
        }
        try (ObjectReader reader = repository.newObjectReader()) {
            AtomicFile.write(difference, out -> GitPatch.write(reader, before, after, out));
        }
    }

    private List<Path> passedBy() throws IOException {
        List<Path> directories = new ArrayList<>();
        for (Path directory : recorder.leftOut()) {
            if (Files.exists(directory)) {
                directories.add(directory.toRealPath());
            }
        }
        return directories;
    }

    /** The repository's config, and the one of this work tree alone. */
    private Config config(Repository repository) throws IOException {
        Config config = repository.getConfig();
        Path own = GitDirectory.of(workTree).own().resolve("config.worktree");
        if (!config.getBoolean("extensions", null, "worktreeconfig", false) || !Files.isRegularFile(own)) {
            return config;
        }
        try {
            Config ofWorkTree = new Config(config);
            ofWorkTree.fromText(Files.readString(own, StandardCharsets.UTF_8));
            return ofWorkTree;
        } catch (ConfigInvalidException e) {
            throw new GitLayoutException(own + " is no config");
        }
    }
}
