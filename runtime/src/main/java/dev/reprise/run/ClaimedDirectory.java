package dev.reprise.run;

import dev.reprise.run.process.Timestamp;
import dev.reprise.text.SafeName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The directory of a run, made for it alone.
 *
 * <pre>{@code
 * String wanted = ClaimedDirectory.usual("digits", LocalDateTime.now());
 * Path directory = ClaimedDirectory.claim(Path.of("logs"), wanted);
 * // logs/runs/digits/2026-11-21_10-00-00, or ...-1 when another run took that
 * }</pre>
 */
public final class ClaimedDirectory {

    private ClaimedDirectory() {}

    /**
     * Where a run goes when nobody says otherwise.
     *
     * @param name the name of the run; {@code /} nests
     * @param start when the run began, in the time zone of its user
     * @return {@code runs/<name>/<yyyy-MM-dd_HH-mm-ss>}
     */
    public static String usual(String name, LocalDateTime start) {
        return "runs/" + SafeName.check("The run name", name) + "/" + Timestamp.forDirectory(start);
    }

    /**
     * Creates a directory, its parents as needed. When it exists, {@code -1}, {@code -2} and so on is appended. The file
     * system decides who was first, so no two runs share a directory, whichever processes or hosts they belong to.
     *
     * @param root the directory of all runs, created when absent
     * @param wanted the run's directory below it; {@code /} nests
     * @return the new, empty directory, below {@code root} as given
     * @throws IllegalArgumentException for a name that is not made of letters, digits, {@code .}, {@code _} and
     *     {@code -} in parts separated by {@code /}
     * @throws UncheckedIOException when a directory cannot be created; the message says which and why
     */
    public static Path claim(Path root, String wanted) {
        SafeName.check("The run's directory", wanted);
        int name = wanted.lastIndexOf('/') + 1;
        Path parent = name == 0 ? root : root.resolve(wanted.substring(0, name - 1));
        try {
            Files.createDirectories(parent);
            return claimIn(parent, wanted.substring(name));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot create a run directory in '" + parent + "': " + reason(parent, e)
                            + ". Set another root or make this one writable.",
                    e);
        }
    }

    private static Path claimIn(Path parent, String wanted) throws IOException {
        Path directory = parent.resolve(wanted);
        for (int taken = 1; ; taken++) {
            try {
                return Files.createDirectory(directory);
            } catch (FileAlreadyExistsException e) {
                directory = parent.resolve(wanted + "-" + taken);
            }
        }
    }

    private static String reason(Path wanted, IOException failure) {
        Path inTheWay = fileOnTheWay(wanted);
        if (inTheWay != null) {
            return "'" + inTheWay + "' is a file, not a directory";
        }
        if (failure instanceof AccessDeniedException denied) {
            return "no permission to create '" + denied.getFile() + "'";
        }
        if (failure instanceof FileSystemException system) {
            return "'" + system.getFile() + "': "
                    + (system.getReason() == null ? "the file system does not allow it" : system.getReason());
        }
        return failure.toString();
    }

    private static @Nullable Path fileOnTheWay(Path wanted) {
        for (Path path = wanted; path != null; path = path.getParent()) {
            if (Files.exists(path)) {
                return Files.isDirectory(path) ? null : path;
            }
        }
        return null;
    }
}
