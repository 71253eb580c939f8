package dev.reprise.resolve;

import dev.reprise.problem.Problem;
import dev.reprise.resolve.draft.Keys;
import dev.reprise.resolve.draft.Report;
import dev.reprise.resolve.draft.Scalars;
import dev.reprise.text.Node;
import dev.reprise.text.Origin;
import dev.reprise.text.TextException;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files that a file includes, and those that they include. What is wrong with one of them is a problem at the
 * place where its name stands; the others are read all the same.
 */
final class Includes {

    private static final int MOST_FILES = 100;
    private static final int DEEPEST = 20;

    /** The directory that no included file lies outside of, without symbolic links. */
    private final Path root;

    /** From the first file to the one that is being read: where each asks for the next. */
    private final List<Asked> way = new ArrayList<>();

    private int files;

    /** A file without symbolic links, and the place in it where it names another. */
    private record Asked(Path file, Origin at) {}

    private Includes(Path root) {
        this.root = root;
    }

    /** The entry of a file's map that names other files, or null. */
    static Node.@Nullable Entry in(Node.Mapping content) {
        for (Node.Entry entry : content.entries()) {
            if (entry.key().text().equals(Keys.INCLUDE)) {
                return entry;
            }
        }
        return null;
    }

    /**
     * The layer of a file that somebody gave and that includes others.
     *
     * @throws TextException if it is no file that others could lie beside
     */
    static Layer read(Path file, Node.Mapping content, Node.Entry include) {
        try {
            Path working = Path.of("").toRealPath();
            Path directory = directory(file);
            Path root = directory.startsWith(working) ? working : directory;
            return new Includes(root).layer(file, file.toRealPath(), content, include);
        } catch (IOException e) {
            throw new TextException(
                    "has no place that names count from: " + e.getMessage(),
                    include.key().origin());
        }
    }

    /** The directory in which a file was named, whatever the file itself links to. */
    private static Path directory(Path file) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toRealPath() : parent.toRealPath();
    }

    private Layer layer(Path file, Path real, Node.Mapping content, Node.Entry include) {
        List<Layer> below = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Node value = include.value();
        for (Node item : value instanceof Node.Sequence list ? list.items() : List.of(value)) {
            if (!(item instanceof Node.Scalar name)
                    || Scalars.isNull(name)
                    || name.text().isEmpty()) {
                String message = "must name a file, or a list of files. Write include: [base.yaml]";
                problems.add(new Problem(Keys.INCLUDE, Report.shape(item), message, item.origin()));
                continue;
            }
            way.add(new Asked(real, name.origin()));
            try {
                Layer included = included(file, name);
                if (included != null) {
                    below.add(included);
                }
            } catch (TextException e) {
                problems.add(new Problem(Keys.INCLUDE, name.text(), String.valueOf(e.getMessage()), name.origin()));
            } catch (IOException e) {
                problems.add(
                        new Problem(Keys.INCLUDE, name.text(), "cannot be read: " + e.getMessage(), name.origin()));
            }
            way.remove(way.size() - 1);
        }
        List<Node.Entry> own = new ArrayList<>(content.entries());
        own.remove(include);
        return Layer.including(below, new Node.Mapping(own, content.origin()), include.key(), problems);
    }

    /** The layer of an included file; null once there are too many, which was told. */
    private @Nullable Layer included(Path includer, Node.Scalar name) throws IOException {
        Path path = path(name);
        Path named = includer.resolveSibling(path);
        Path real = inside(named, directory(includer).resolve(path).normalize(), name);
        Path file = shown(named, real);
        checkWay(file, real, name.origin());
        if (++files > MOST_FILES) {
            if (files > MOST_FILES + 1) {
                return null;
            }
            throw new TextException(
                    "is one file too many: " + MOST_FILES + " are the most. Put some into one", name.origin());
        }
        try {
            Node.Mapping content = Layer.content(file);
            Node.Entry include = in(content);
            return include == null ? Layer.whole(content) : layer(file, real, content, include);
        } catch (TextException e) {
            if (e.origin().line() == 0) {
                throw e; // of the file as a whole: told where it is named
            }
            return Layer.broken(e, file.toString());
        }
    }

    private static Path path(Node.Scalar name) {
        if (name.text().contains("${")) {
            throw new TextException("is read before any ${...} has a value. Write the name out", name.origin());
        }
        Path path;
        try {
            path = Path.of(name.text());
        } catch (InvalidPathException e) {
            throw new TextException(
                    "cannot be the name of a file: " + e.getReason() + ". Write another", name.origin());
        }
        if (path.isAbsolute()) {
            throw new TextException(
                    "is an absolute name. Name the file relative to this one, or give it with --config", name.origin());
        }
        return path;
    }

    /** The file itself, wherever symbolic links lead to it, if that is inside the root. */
    private Path inside(Path file, Path normal, Node.Scalar name) throws IOException {
        Path real = null;
        try {
            real = file.toRealPath();
        } catch (NoSuchFileException e) {
            if (normal.startsWith(root)) {
                throw new TextException("does not exist: there is no " + normal, name.origin());
            }
        }
        if (real == null || !real.startsWith(root)) {
            throw new TextException(
                    "leads out of " + root + ". Keep the files in there, or give this one with --config",
                    name.origin());
        }
        return real;
    }

    /** The name that errors show: without {@code ..} if it is the same file so. */
    private static Path shown(Path file, Path real) {
        Path normal = file.normalize();
        try {
            return normal.toRealPath().equals(real) ? normal : file;
        } catch (IOException e) {
            return file;
        }
    }

    private void checkWay(Path file, Path real, Origin at) {
        for (int i = 0; i < way.size(); i++) {
            if (way.get(i).file().equals(real)) {
                StringBuilder circle = new StringBuilder();
                for (Asked asked : way.subList(i, way.size())) {
                    circle.append(asked.at()).append(" -> ");
                }
                throw new TextException("includes itself: " + circle + file + ". Take one of them out", at);
            }
        }
        if (way.size() > DEEPEST) {
            throw new TextException("is included more than " + DEEPEST + " deep. List it further up", at);
        }
    }
}
