package dev.reprise.identity;

import dev.reprise.git.GitHead;
import dev.reprise.git.Head;
import dev.reprise.git.Head.Commit;
import dev.reprise.git.Head.NotUnderstood;
import dev.reprise.git.JGitHead;
import dev.reprise.identity.ExperimentId.Source;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One search for an experiment id; remembers what went wrong on the way. */
final class ExperimentSearch {

    private @Nullable String problem;

    ExperimentId find(Path workingDirectory, @Nullable Path programCode, @Nullable String environmentValue) {
        Commit commit = commitAround(workingDirectory);
        if (commit != null) {
            return new ExperimentId(commit.id(), Source.WORKING_DIRECTORY, commit.workTree(), problem);
        }
        commit = programCode == null ? null : commitAround(programCode);
        if (commit != null) {
            return new ExperimentId(commit.id(), Source.PROGRAM_CODE, commit.workTree(), problem);
        }
        if (environmentValue != null && !environmentValue.isEmpty()) {
            ExperimentUuid.requireAscii(ExperimentId.VARIABLE, environmentValue);
            return new ExperimentId(environmentValue, Source.ENVIRONMENT, null, problem);
        }
        return new ExperimentId(ExperimentId.UNKNOWN, Source.NONE, null, problem);
    }

    private @Nullable Commit commitAround(Path directory) {
        Head head = GitHead.around(directory);
        if (head instanceof NotUnderstood quick) {
            // Loaded here and nowhere else: JGit costs hundreds of milliseconds.
            head = JGitHead.of(quick.workTree());
            if (head instanceof NotUnderstood thorough && problem == null) {
                problem = "The commit of the repository " + quick.workTree() + " cannot be read: " + quick.reason()
                        + "; JGit: " + thorough.reason() + ".";
            }
        }
        return head instanceof Commit commit ? commit : null;
    }
}
