package dev.reprise.git.work;

import dev.reprise.git.GitName;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.ignore.IgnoreNode;
import org.jspecify.annotations.Nullable;

/**
 * What gitignore(5) says about a directory: its own patterns, then those of the directories above, then the repository's
 * {@code info/exclude}, then the user's {@code core.excludesFile}.
 *
 * @param below asked when these patterns say nothing; null for the last
 * @param start how long the path of the directory is that the patterns are relative to, its slash included
 */
record Ignores(IgnoreNode patterns, @Nullable Ignores below, int start) {

    /** Patterns that are asked before others; the others alone if there is no such file. */
    static @Nullable Ignores with(@Nullable Ignores others, Path file, boolean followLinks, int start)
            throws IOException {
        byte[] text = PatternFile.read(file, followLinks);
        if (text == null) {
            return others;
        }
        IgnoreNode patterns = new IgnoreNode();
        patterns.parse(PatternFile.stream(text));
        return new Ignores(patterns, others, start);
    }

    /** Whether something untracked is ignored, provided that no directory above it is. */
    boolean ignore(String path, boolean directory) {
        Boolean ignored = patterns.checkIgnored(GitName.shown(path.substring(start)), directory);
        if (ignored != null) {
            return ignored;
        }
        return below != null && below.ignore(path, directory);
    }
}
