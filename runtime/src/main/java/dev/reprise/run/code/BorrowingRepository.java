package dev.reprise.run.code;

import dev.reprise.git.GitDirectory;
import dev.reprise.git.GitLayoutException;
import dev.reprise.git.GitName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/**
 * A repository without objects of its own, as gitrepository-layout(5) has it: {@code objects/info/alternates} names where
 * they are.
 *
 * @param lender the repository that has the objects
 * @param workTree the root of the new one's work tree
 */
record BorrowingRepository(GitDirectory lender, Path workTree) {

    private static final List<String> DIRECTORIES =
            List.of("objects/info", "objects/pack", "refs/heads", "refs/tags", "info");

    /** What decides how files look, and which of them count. */
    private static final List<String> SETTINGS = List.of(
            "filemode",
            "symlinks",
            "ignorecase",
            "precomposeunicode",
            "autocrlf",
            "eol",
            "excludesfile",
            "attributesfile");

    private static final List<String> FILES = List.of("info/exclude", "info/attributes", "shallow");

    /**
     * Writes the repository's own files; the work tree stays empty.
     *
     * @param tree what the index is to hold; null for nothing
     * @param commit what HEAD is to be; null for a branch without a commit
     */
    void create(@Nullable ObjectId tree, @Nullable String commit, ObjectReader reader) throws IOException {
        Path git = Files.createDirectory(workTree.resolve(".git"));
        for (String name : DIRECTORIES) {
            Files.createDirectories(git.resolve(name));
        }
        for (String name : FILES) {
            Path file = lender.common().resolve(name);
            if (Files.isRegularFile(file)) {
                Files.copy(file, git.resolve(name));
            }
        }
        ByteArrayOutputStream objects = new ByteArrayOutputStream();
        objects.writeBytes(GitName.target(lender.common().resolve("objects").toRealPath()));
        objects.write('\n');
        Files.write(git.resolve("objects/info/alternates"), objects.toByteArray());
        Files.writeString(git.resolve("config"), config());
        Files.writeString(git.resolve("HEAD"), (commit == null ? "ref: refs/heads/main" : commit) + "\n");
        if (tree != null) {
            writeIndex(git.resolve("index"), tree, reader);
        }
    }

    private String config() throws IOException {
        Config theirs = new Config();
        try {
            theirs.fromText(Files.readString(lender.common().resolve("config"), StandardCharsets.UTF_8));
        } catch (ConfigInvalidException e) {
            throw new GitLayoutException(lender.common().resolve("config") + " is no config");
        }
        Config ours = new Config();
        ours.setInt("core", null, "repositoryformatversion", 0);
        ours.setBoolean("core", null, "bare", false);
        for (String name : SETTINGS) {
            String value = theirs.getString("core", null, name);
            if (value != null) {
                ours.setString("core", null, name, value);
            }
        }
        return ours.toText();
    }

    /** An index that knows contents and not what the files are like: git compares those that are there. */
    private static void writeIndex(Path file, ObjectId tree, ObjectReader reader) throws IOException {
        DirCache index = new DirCache(file.toFile(), FS.DETECTED);
        if (!index.lock()) {
            throw new IOException(file + " is locked");
        }
        try {
            DirCacheBuilder entries = index.builder();
            entries.addTree(new byte[0], DirCacheEntry.STAGE_0, reader, tree);
            entries.finish();
            index.write();
            if (!index.commit()) {
                throw new IOException(file + " cannot be written");
            }
        } finally {
            index.unlock();
        }
    }
}
