package dev.reprise.run.code;

import dev.reprise.config.CodeMode;
import dev.reprise.git.GitRepository;
import dev.reprise.git.GitUser;
import dev.reprise.git.work.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A repository, what was recorded of it, and what the git command has to say about that. */
record Recorded(GitRepository repository, CodeSnapshot code, Path difference) {

    static final String RUN = "0123456789abcdef0123456789abcdef";

    /** Records a snapshot as a run would, for a user without settings. */
    static Recorded of(GitRepository repository, Path elsewhere) throws IOException {
        return of(repository, elsewhere, recorder(GitUser.NOBODY));
    }

    static Recorded of(GitRepository repository, Path elsewhere, CodeRecorder recorder) throws IOException {
        Path difference = Files.createDirectories(elsewhere).resolve(CodeRecorder.DIFFERENCE);
        return new Recorded(repository, recorder.record(repository.workTree().toRealPath(), difference), difference);
    }

    static CodeRecorder recorder(GitUser user) {
        return new CodeRecorder(CodeMode.snapshot, RUN, List.of(), CodeRecorder.LIMITS, user);
    }

    static CodeRecorder recorder(Limits limits, Path... leftOut) {
        return new CodeRecorder(CodeMode.snapshot, RUN, List.of(leftOut), limits, GitUser.NOBODY);
    }

    /** The snapshot's tree. */
    String tree() {
        return repository.git("rev-parse", Objects.requireNonNull(code.snapshot(), code.toString()) + "^{tree}");
    }

    /** Names, modes and ids in the snapshot. */
    List<String> files() {
        return repository
                .git("-c", "core.quotepath=false", "ls-tree", "-r", "--name-only", tree())
                .lines()
                .toList();
    }

    String content(String path) {
        return repository.git("cat-file", "blob", tree() + ":" + path);
    }

    /** The tree that {@code git add -A} makes in an index of its own. */
    static String treeOfGit(GitRepository repository, Path elsewhere, Map<String, String> environment)
            throws IOException {
        Path index = elsewhere.resolve("index");
        Path real = Path.of(repository.git("rev-parse", "--absolute-git-dir")).resolve("index");
        Files.deleteIfExists(index);
        if (Files.exists(real)) {
            Files.copy(real, index);
        }
        Map<String, String> all = new HashMap<>(environment);
        all.put("GIT_INDEX_FILE", index.toString());
        repository.git(all, "add", "--sparse", "-A");
        return repository.git(all, "write-tree");
    }

    /** The tree that the difference gives when it is applied to a fresh clone at HEAD. */
    String treeOfPatch(Path clone) throws IOException {
        GitRepository copy = GitRepository.init(clone);
        copy.write("info/attributes", "* -text -ident -filter\n"); // files as they are stored, byte for byte
        copy.git("fetch", "-q", repository.git("rev-parse", "--absolute-git-dir"), code.commit());
        copy.git("checkout", "-q", "--detach", code.commit());
        if (Files.exists(difference)) {
            copy.git("apply", "--index", difference.toString());
        }
        copy.git("diff", "--exit-code"); // the work tree is what the index says
        return copy.git("write-tree");
    }
}
