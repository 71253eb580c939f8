package dev.reprise.git;

import dev.reprise.git.Head.Absent;
import dev.reprise.git.Head.Commit;
import dev.reprise.git.Head.NotUnderstood;
import dev.reprise.git.Head.Unborn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads the commit of HEAD from the files of a repository: a few milliseconds of a cold start, where a git library
 * takes hundreds.
 *
 * <p>The directory alone decides: {@code GIT_DIR} and its like are not looked at, bare repositories around the
 * directory are passed by, and {@code safe.directory} is not checked because nothing of the repository is executed.
 * It knows the "files" layout of gitrepository-layout(5): linked work trees, submodules, loose and packed refs,
 * symbolic refs. Of anything else it says so, and never guesses.
 */
public final class GitHead {

    /** Git reads five refs, so that it follows four. */
    private static final int MAX_SYMBOLIC_REFS = 4;

    private GitHead() {}

    /** Reads HEAD of the repository around a directory, which need not exist. */
    public static Head around(Path directory) {
        Path workTree = GitDirectory.workTreeAround(directory);
        if (workTree == null) {
            return new Absent();
        }
        try {
            String id = commit(GitDirectory.of(workTree));
            return id == null ? new Unborn(workTree) : new Commit(workTree, id);
        } catch (GitLayoutException e) {
            return new NotUnderstood(workTree, String.valueOf(e.getMessage()));
        } catch (IOException | InvalidPathException e) {
            return new NotUnderstood(workTree, e.toString());
        }
    }

    private static @Nullable String commit(GitDirectory git) throws IOException {
        Path file = git.own().resolve("HEAD");
        String text = Files.readString(file, StandardCharsets.UTF_8);
        for (int followed = 0; text.startsWith("ref:"); followed++) {
            if (followed == MAX_SYMBOLIC_REFS) {
                throw new GitLayoutException("HEAD goes through more than " + MAX_SYMBOLIC_REFS + " symbolic refs");
            }
            String ref = RefText.target(text, file);
            file = GitDirectory.resolve(git.common(), ref);
            String next = loose(file);
            if (next == null) {
                return PackedRefs.id(git.common().resolve("packed-refs"), ref);
            }
            text = next;
        }
        return RefText.id(text, file);
    }

    private static @Nullable String loose(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            if (Files.isSymbolicLink(file)) {
                throw new GitLayoutException(file + " is a link to a ref without a file");
            }
            return null;
        } catch (IOException e) {
            // A directory that lost its last branch may stand where a packed ref has its name.
            if (Files.isDirectory(file)) {
                return null;
            }
            throw e;
        }
    }
}
