package dev.reprise.run.code;

import dev.reprise.git.RemoteUrl;
import java.util.Set;
import org.eclipse.jgit.lib.Config;
import org.jspecify.annotations.Nullable;

/** Which of a repository's remotes its code comes from. */
final class RemoteName {

    private RemoteName() {}

    /** The address of the branch's own remote, else of {@code origin}, else of the only one; null if there is none. */
    static @Nullable String url(Config config, @Nullable String branch) {
        String own = branch == null ? null : config.getString("branch", branch, "remote");
        String url = own == null ? null : config.getString("remote", own, "url");
        url = url == null ? config.getString("remote", "origin", "url") : url;
        if (url == null) {
            Set<String> names = config.getSubsections("remote");
            url = names.size() == 1
                    ? config.getString("remote", names.iterator().next(), "url")
                    : null;
        }
        return url == null ? null : RemoteUrl.withoutCredentials(url);
    }
}
