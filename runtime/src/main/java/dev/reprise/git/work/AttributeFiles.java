package dev.reprise.git.work;

import dev.reprise.git.GitUser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.attributes.AttributesRule;
import org.eclipse.jgit.lib.Config;

/**
 * The attributes that do not lie in the work tree.
 *
 * @param below asked last: those of the machine and the user
 * @param above asked first: those of the repository
 */
record AttributeFiles(Attributes below, List<AttributesRule> above) {

    /** Those of a user, and of the repository with this git directory. */
    static AttributeFiles of(GitUser user, Path git, Config config) throws IOException {
        Attributes below = Attributes.builtIn();
        Path system = user.systemAttributesFile();
        Path users = user.attributesFile(config.getString("core", null, "attributesfile"));
        below = system == null ? below : below.with(system, true, 0);
        below = users == null ? below : below.with(users, true, 0);
        Attributes above = Attributes.builtIn().with(git.resolve("info/attributes"), true, 0);
        return new AttributeFiles(below, above.below() == null ? List.of() : above.rules());
    }

    /** The rules for a directory of the work tree, given those of its own and its parents' files. */
    Attributes over(Attributes own) {
        return own.with(above, 0);
    }
}
