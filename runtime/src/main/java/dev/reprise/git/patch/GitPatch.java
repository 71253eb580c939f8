package dev.reprise.git.patch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the way from one tree to another as a patch: {@code git apply} in a work tree of the first, or with
 * {@code --index}, gives exactly the second. Files with NUL bytes are binary, everything else is text, whatever it is
 * encoded in. Without the config of any user: no prefixes, whitespace or renames but the standard ones.
 */
public final class GitPatch {

    /** Lines are not compared in files beyond this: a replacement is made faster than a difference. */
    private static final int LARGE = 8 << 20;

    private static final int OLD = 0;
    private static final int NEW = 1;

    private final ObjectReader reader;
    private final OutputStream out;

    private GitPatch(ObjectReader reader, OutputStream out) {
        this.reader = reader;
        this.out = out;
    }

    /**
     * Writes a patch.
     *
     * @param before a tree; null for an empty one
     * @param after a tree
     * @param out is not closed
     */
    public static void write(ObjectReader reader, @Nullable ObjectId before, ObjectId after, OutputStream out)
            throws IOException {
        GitPatch patch = new GitPatch(reader, out);
        try (TreeWalk walk = new TreeWalk(reader)) {
            if (before == null) {
                walk.addTree(new EmptyTreeIterator());
            } else {
                walk.addTree(before);
            }
            walk.addTree(after);
            walk.setRecursive(true);
            walk.setFilter(TreeFilter.ANY_DIFF);
            while (walk.next()) {
                patch.entry(walk);
            }
        }
    }

    /** Where a file becomes something else, such as a link, the one is deleted and the other created. */
    private void entry(TreeWalk walk) throws IOException {
        FileMode was = walk.getFileMode(OLD);
        FileMode is = walk.getFileMode(NEW);
        if (was != FileMode.MISSING
                && is != FileMode.MISSING
                && was.getObjectType() == is.getObjectType()
                && (was == FileMode.SYMLINK) == (is == FileMode.SYMLINK)) {
            change(walk, was, is);
            return;
        }
        if (was != FileMode.MISSING) {
            change(walk, was, FileMode.MISSING);
        }
        if (is != FileMode.MISSING) {
            change(walk, FileMode.MISSING, is);
        }
    }

    private void change(TreeWalk walk, FileMode was, FileMode is) throws IOException {
        byte[] path = walk.getRawPath();
        ObjectId before = was == FileMode.MISSING ? ObjectId.zeroId() : walk.getObjectId(OLD);
        ObjectId after = is == FileMode.MISSING ? ObjectId.zeroId() : walk.getObjectId(NEW);
        line("diff --git " + PatchPath.quoted("a/", path) + " " + PatchPath.quoted("b/", path));
        if (was == FileMode.MISSING) {
            line("new file mode " + octal(is));
        } else if (is == FileMode.MISSING) {
            line("deleted file mode " + octal(was));
        } else if (was != is) {
            line("old mode " + octal(was));
            line("new mode " + octal(is));
        }
        if (!before.equals(after)) {
            line("index " + before.name() + ".." + after.name() + (was == is ? " " + octal(is) : ""));
            contents(path, content(was, before), content(is, after), was, is);
        }
    }

    private void contents(byte[] path, byte[] before, byte[] after, FileMode was, FileMode is) throws IOException {
        if (isBinary(before) || isBinary(after)) {
            line("GIT binary patch");
            BinaryHunk.write(out, after);
            return;
        }
        if (before.length == 0 && after.length == 0) {
            return;
        }
        line("--- " + (was == FileMode.MISSING ? "/dev/null" : PatchPath.quoted("a/", path)));
        line("+++ " + (is == FileMode.MISSING ? "/dev/null" : PatchPath.quoted("b/", path)));
        RawText old = new RawText(before);
        RawText now = new RawText(after);
        DiffAlgorithm algorithm = new HistogramDiff();
        try (DiffFormatter formatter = new DiffFormatter(out)) {
            formatter.format(algorithm.diff(RawTextComparator.DEFAULT, old, now), old, now);
        }
    }

    private byte[] content(FileMode mode, ObjectId id) throws IOException {
        if (mode == FileMode.MISSING) {
            return new byte[0];
        }
        if (mode == FileMode.GITLINK) {
            return ("Subproject commit " + id.name() + "\n").getBytes(StandardCharsets.US_ASCII);
        }
        return reader.open(id, Constants.OBJ_BLOB).getCachedBytes(Integer.MAX_VALUE);
    }

    private static boolean isBinary(byte[] content) {
        if (content.length > LARGE) {
            return true;
        }
        for (byte unit : content) {
            if (unit == 0) {
                return true;
            }
        }
        return false;
    }

    private static String octal(FileMode mode) {
        return Integer.toOctalString(mode.getBits());
    }

    private void line(String text) throws IOException {
        out.write((text + "\n").getBytes(StandardCharsets.US_ASCII));
    }
}
