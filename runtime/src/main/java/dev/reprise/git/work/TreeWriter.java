package dev.reprise.git.work;

import dev.reprise.git.GitName;
import dev.reprise.git.GitUser;
import dev.reprise.git.work.CommittedTree.Entry;
import dev.reprise.git.work.Conversion.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.attributes.AttributesRule;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * Writes the files of a tree into an empty directory as a checkout would, except that no filter is run: what was stored as
 * it was on disk comes back as it was.
 */
public final class TreeWriter {

    private static final Set<PosixFilePermission> EXECUTE = EnumSet.of(
            PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_EXECUTE);

    private final ObjectReader reader;
    private final Config config;
    private final AttributeFiles files;
    private final List<String> submodules = new ArrayList<>();

    private TreeWriter(ObjectReader reader, Config config, AttributeFiles files) {
        this.reader = reader;
        this.config = config;
        this.files = files;
    }

    /**
     * Writes all files.
     *
     * @param config says how lines end
     * @param user whose attributes count
     * @param root an existing directory; its {@code .git} is not touched
     * @return the paths of submodules, whose directories are created and stay empty
     */
    public static List<String> write(ObjectReader reader, ObjectId tree, Config config, GitUser user, Path root)
            throws IOException {
        AttributeFiles files = AttributeFiles.of(user, root.resolve(Constants.DOT_GIT), config);
        TreeWriter writer = new TreeWriter(reader, config, files);
        writer.directory(tree, root, "", files.below());
        return writer.submodules;
    }

    private void directory(ObjectId tree, Path directory, String prefix, Attributes outer) throws IOException {
        List<Entry> entries = new CommittedTree(reader, tree).entries();
        Attributes attributes = outer.with(rules(entries), prefix.length());
        for (Entry entry : entries) {
            checkName(prefix, entry.name());
            Path file = GitName.resolve(directory, entry.name());
            String path = prefix + entry.name();
            if (FileMode.TREE.equals(entry.mode().getBits())) {
                Files.createDirectory(file);
                directory(entry.id(), file, path + "/", attributes);
            } else if (FileMode.GITLINK.equals(entry.mode().getBits())) {
                Files.createDirectory(file);
                submodules.add(GitName.shown(path));
            } else {
                file(entry, file, path, attributes);
            }
        }
    }

    private List<AttributesRule> rules(List<Entry> entries) throws IOException {
        for (Entry entry : entries) {
            if (entry.name().equals(Constants.DOT_GIT_ATTRIBUTES)
                    && !FileMode.SYMLINK.equals(entry.mode().getBits())
                    && entry.mode().getObjectType() == Constants.OBJ_BLOB) {
                return Attributes.parse(content(entry.id()));
            }
        }
        return List.of();
    }

    private void file(Entry entry, Path file, String path, Attributes attributes) throws IOException {
        byte[] content = content(entry.id());
        if (FileMode.SYMLINK.equals(entry.mode().getBits())) {
            Files.createSymbolicLink(file, GitName.link(content));
            return;
        }
        Conversion conversion = Conversion.of(files.over(attributes).of(path), config);
        boolean turned = conversion.crlf() && conversion.text() != Text.NEVER;
        Files.write(file, turned ? LineEnds.toWorkTree(content, conversion.text() == Text.GUESS) : content);
        if (FileMode.EXECUTABLE_FILE.equals(entry.mode().getBits())) {
            makeExecutable(file);
        }
    }

    private static void makeExecutable(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            permissions.addAll(EXECUTE);
            Files.setPosixFilePermissions(file, permissions);
        }
    }

    private byte[] content(ObjectId id) throws IOException {
        return reader.open(id, Constants.OBJ_BLOB).getCachedBytes(Integer.MAX_VALUE);
    }

    /** Git makes no trees with such names, but others can. */
    private static void checkName(String prefix, String name) throws IOException {
        boolean leads = name.isEmpty() || name.equals(".") || name.equals("..") || name.indexOf('/') >= 0;
        if (leads || name.equalsIgnoreCase(Constants.DOT_GIT)) {
            throw new IOException("the snapshot has a file that may not be written: '" + prefix + name + "'");
        }
    }
}
