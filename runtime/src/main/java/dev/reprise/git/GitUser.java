package dev.reprise.git;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The user whose git settings count: where git-config(1), gitignore(5) and gitattributes(5) look for them outside of
 * repositories. Files are named here, and may be missing.
 */
public final class GitUser {

    /** Somebody without any settings. */
    public static final GitUser NOBODY = new GitUser(name -> null, null);

    private final UnaryOperator<@Nullable String> environment;
    private final @Nullable Path system;
    private final @Nullable Path home;
    private final @Nullable Path xdg;

    private GitUser(UnaryOperator<@Nullable String> environment, @Nullable Path system) {
        this.environment = environment;
        this.system = system;
        this.home = path(environment.apply("HOME"));
        Path given = path(environment.apply("XDG_CONFIG_HOME"));
        Path config = given != null ? given : home == null ? null : home.resolve(".config");
        this.xdg = config == null ? null : config.resolve("git");
    }

    /** The user that this process runs for, as its environment says. Without {@code HOME}, git has no user settings. */
    public static GitUser current() {
        return of(System::getenv);
    }

    /**
     * The user of an environment.
     *
     * @param environment gives the value of a variable, or null
     */
    public static GitUser of(UnaryOperator<@Nullable String> environment) {
        return new GitUser(environment, Path.of("/etc"));
    }

    /** The config of the machine; null if it does not count. */
    @Nullable
    Path systemConfigFile() {
        if (system == null || isTrue(environment.apply("GIT_CONFIG_NOSYSTEM"))) {
            return null;
        }
        Path given = path(environment.apply("GIT_CONFIG_SYSTEM"));
        return given != null ? given : system.resolve("gitconfig");
    }

    /** The user's own configs; later ones win. */
    List<Path> configFiles() {
        Path given = path(environment.apply("GIT_CONFIG_GLOBAL"));
        if (given != null) {
            return List.of(given);
        }
        List<Path> files = new ArrayList<>();
        if (xdg != null) {
            files.add(xdg.resolve("config"));
        }
        if (home != null) {
            files.add(home.resolve(".gitconfig"));
        }
        return files;
    }

    /**
     * The file with ignore patterns for all repositories.
     *
     * @param setting {@code core.excludesFile}, or null if it is not set
     */
    public @Nullable Path ignoreFile(@Nullable String setting) {
        return setting != null ? expanded(setting) : xdg == null ? null : xdg.resolve("ignore");
    }

    /**
     * The file with attributes for all repositories.
     *
     * @param setting {@code core.attributesFile}, or null if it is not set
     */
    public @Nullable Path attributesFile(@Nullable String setting) {
        return setting != null ? expanded(setting) : xdg == null ? null : xdg.resolve("attributes");
    }

    /** The file with attributes for all users; null if it does not count. */
    public @Nullable Path systemAttributesFile() {
        return systemConfigFile() == null || system == null ? null : system.resolve("gitattributes");
    }

    private @Nullable Path expanded(String setting) {
        if (setting.startsWith("~/")) {
            return home == null ? null : GitDirectory.resolve(home, setting.substring(2));
        }
        return path(setting);
    }

    private static @Nullable Path path(@Nullable String text) {
        return text == null || text.isEmpty() ? null : GitDirectory.resolve(Path.of(""), text);
    }

    private static boolean isTrue(@Nullable String text) {
        return text != null && !text.isEmpty() && !text.equals("0") && !text.equalsIgnoreCase("false");
    }
}
