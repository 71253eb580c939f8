package dev.reprise.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where git keeps what belongs to one work tree, as gitrepository-layout(5) has it.
 *
 * @param own what this work tree has for itself: HEAD
 * @param common what all work trees of the repository share: branches and packed refs; the same as {@code own} except
 *     in a linked work tree
 */
public record GitDirectory(Path own, Path common) {

    private static final String GIT_FILE_PREFIX = "gitdir: ";

    /**
     * The root of the work tree around a directory, up to the root of the file system.
     *
     * @return null if no parent holds a {@code .git} that git itself would take for a repository
     */
    public static @Nullable Path workTreeAround(Path directory) {
        for (Path level = physical(directory); level != null; level = level.getParent()) {
            Path git = level.resolve(".git");
            if (Files.isDirectory(git) ? mayHoldHead(git) : Files.isRegularFile(git)) {
                return level;
            }
        }
        return null;
    }

    /**
     * The git directory of a work tree.
     *
     * @throws GitLayoutException if {@code .git} is a file of another form than {@code gitdir: PATH}
     */
    public static GitDirectory of(Path workTree) throws IOException {
        Path git = workTree.resolve(".git");
        Path own = Files.isDirectory(git) ? git : target(git);
        return new GitDirectory(own, common(own));
    }

    /** A file inside a directory, or an absolute one, by the name that git has for it. */
    public static Path resolve(Path directory, String name) {
        try {
            return directory.resolve(name);
        } catch (InvalidPathException e) {
            // Under LANG=C the JDK encodes names as ASCII, but git's are UTF-8 everywhere.
            return EncodedPath.resolve(directory, name);
        }
    }

    /** Git climbs from where a directory really is, not along the links that lead there. */
    private static Path physical(Path directory) {
        try {
            return directory.toRealPath();
        } catch (IOException e) {
            return directory.toAbsolutePath().normalize();
        }
    }

    /** Git climbs past a {@code .git} without HEAD. One that we may not look into counts, so that it gets reported. */
    private static boolean mayHoldHead(Path git) {
        return !Files.notExists(git.resolve("HEAD"), LinkOption.NOFOLLOW_LINKS);
    }

    private static Path target(Path gitFile) throws IOException {
        String text = Files.readString(gitFile, StandardCharsets.UTF_8);
        String target = withoutLineEnd(text);
        if (!target.startsWith(GIT_FILE_PREFIX) || target.length() == GIT_FILE_PREFIX.length()) {
            throw new GitLayoutException(gitFile + " does not read 'gitdir: PATH'");
        }
        Path parent = gitFile.getParent();
        return resolve(parent == null ? gitFile : parent, target.substring(GIT_FILE_PREFIX.length()));
    }

    private static Path common(Path own) throws IOException {
        try {
            return resolve(own, withoutLineEnd(Files.readString(own.resolve("commondir"), StandardCharsets.UTF_8)));
        } catch (NoSuchFileException e) {
            return own;
        }
    }

    private static String withoutLineEnd(String text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(0, end);
    }
}
