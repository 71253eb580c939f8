package dev.reprise.git;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * Keeps JGit out of the user's home: of the user's configs it may at most read those of git, its own stays in memory.
 * JGit would otherwise measure the resolution of time stamps, seconds long and by writing files into the repository, and
 * save it to {@code ~/.config/jgit/config}.
 */
final class QuietSystemReader extends SystemReader.Delegate {

    private final GitUser user;

    /** A reader for repositories where no config but their own is of interest. */
    QuietSystemReader(SystemReader original) {
        this(original, GitUser.NOBODY);
    }

    /**
     * A reader for repositories that are to be seen as a user's git sees them.
     *
     * @param user whose configs to read
     */
    QuietSystemReader(SystemReader original, GitUser user) {
        super(original);
        this.user = user;
    }

    @Override
    public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
        return new MemoryConfig(parent, user.systemConfigFile(), fs);
    }

    @Override
    public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
        @Nullable Config below = parent;
        FileBasedConfig config = new MemoryConfig(below, null, fs);
        for (Path file : user.configFiles()) {
            config = new MemoryConfig(below, file, fs);
            below = config;
        }
        return config;
    }

    @Override
    public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
        return new MemoryConfig(parent, null, fs);
    }

    /** A config that is never written, and knows the measurements that JGit would otherwise make. */
    private static final class MemoryConfig extends FileBasedConfig {

        MemoryConfig(@Nullable Config parent, @Nullable Path file, FS fs) {
            super(parent, file == null ? null : file.toFile(), fs);
            if (file != null) {
                tryLoad();
            }
        }

        private void tryLoad() {
            try {
                super.load();
            } catch (IOException | ConfigInvalidException e) {
                // Git itself would refuse to work. What this user's config says beyond the repository's is not needed.
                clear();
            }
        }

        @Override
        public void load() {
            // It was, if there is a file.
        }

        @Override
        public void save() {
            // It is not ours.
        }

        @Override
        public boolean isOutdated() {
            return false;
        }

        @Override
        public @Nullable String getString(String section, @Nullable String subsection, String name) {
            if (section.equals("filesystem")) {
                if (name.equals("timestampResolution")) {
                    // What JGit assumes where it cannot measure: too coarse is slow, too fine is wrong.
                    return "2000 ms";
                }
                if (name.equals("minRacyThreshold")) {
                    return "10 ms";
                }
            }
            return super.getString(section, subsection, name);
        }
    }
}
