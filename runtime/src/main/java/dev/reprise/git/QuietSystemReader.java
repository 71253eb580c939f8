package dev.reprise.git;

import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * Keeps JGit out of the user's home: its system, user and own configs stay in memory. JGit would otherwise measure the
 * resolution of time stamps, seconds long and by writing files into the repository, and save it to
 * {@code ~/.config/jgit/config}.
 */
final class QuietSystemReader extends SystemReader.Delegate {

    QuietSystemReader(SystemReader original) {
        super(original);
    }

    @Override
    public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
        return new MemoryConfig(parent, fs);
    }

    @Override
    public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
        return new MemoryConfig(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
        return new MemoryConfig(parent, fs);
    }

    /** An empty config, but for the measurements that JGit would otherwise make. */
    private static final class MemoryConfig extends FileBasedConfig {

        MemoryConfig(@Nullable Config parent, FS fs) {
            super(parent, null, fs);
        }

        @Override
        public void load() {
            // There is no file.
        }

        @Override
        public void save() {
            // There is no file.
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
