package dev.reprise.git.work;

import dev.reprise.git.work.WorkFile.Kind;
import java.nio.file.Path;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.FileMode;
import org.jspecify.annotations.Nullable;

/** The modes of files, as far as the file system tells them: the index knows what it does not. */
final class Modes {

    private final boolean executable;
    private final boolean links;
    private final boolean unix;

    Modes(Config config, Path root) {
        executable = config.getBoolean("core", null, "filemode", true);
        links = config.getBoolean("core", null, "symlinks", true);
        unix = WorkFile.isUnix(root);
    }

    /** Whether the file system tells what git looks at on Unix. */
    boolean areUnix() {
        return unix;
    }

    /** The mode of a file or link. */
    FileMode of(WorkFile file, @Nullable IndexEntry tracked) {
        if (file.kind() == Kind.LINK) {
            return FileMode.SYMLINK;
        }
        FileMode known = tracked == null ? FileMode.REGULAR_FILE : tracked.mode();
        if (!links && known.equals(FileMode.SYMLINK.getBits())) {
            return FileMode.SYMLINK;
        }
        boolean executes = (executable && file.executable() != null)
                ? file.executable()
                : known.equals(FileMode.EXECUTABLE_FILE.getBits());
        return executes ? FileMode.EXECUTABLE_FILE : FileMode.REGULAR_FILE;
    }
}
