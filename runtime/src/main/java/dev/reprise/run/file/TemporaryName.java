package dev.reprise.run.file;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * The names of files that are being written: {@code .<target>.tmp-<pid>-<counter>}, beside their target because only a
 * rename within one file system is atomic.
 */
final class TemporaryName {

    private static final String MARK = ".tmp-";

    /** Start times are counted from a boot time that Linux gives in whole seconds. */
    private static final long START_TIME_ERROR_SECONDS = 2;

    private TemporaryName() {}

    /** Creates an empty file of such a name that nobody else has, not even a process of this pid in another container. */
    static Path create(Path directory, String target) throws IOException {
        String prefix = "." + target + MARK + ProcessHandle.current().pid() + "-";
        int counter = 0;
        while (true) {
            Path candidate = directory.resolve(prefix + counter);
            try {
                return Files.createFile(candidate);
            } catch (FileAlreadyExistsException taken) {
                counter++;
            }
        }
    }

    /**
     * Whether nobody will ever finish this file: its name says that a process was writing it, and that process has ended.
     */
    static boolean isLeftover(Path file) throws IOException {
        long pid = writer(String.valueOf(file.getFileName()));
        if (pid < 0) {
            return false;
        }
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        if (process.isEmpty() || !process.get().isAlive()) {
            return true;
        }
        // In a container every program is process 1: a file older than the process is from one that had its number.
        Optional<Instant> start = process.get().info().startInstant();
        return start.isPresent()
                && Files.getLastModifiedTime(file)
                        .toInstant()
                        .plusSeconds(START_TIME_ERROR_SECONDS)
                        .isBefore(start.get());
    }

    /** Whether this process is writing the file, by its name. */
    static boolean isOfThisProcess(Path file) {
        return writer(String.valueOf(file.getFileName()))
                == ProcessHandle.current().pid();
    }

    /** The pid in the name; -1 if it is not the name of a temporary file. */
    private static long writer(String name) {
        int mark = name.lastIndexOf(MARK);
        int dash = name.lastIndexOf('-');
        int pid = mark + MARK.length();
        if (mark < 2 || name.charAt(0) != '.' || dash < pid || !isNumber(name, dash + 1, name.length())) {
            return -1;
        }
        return isNumber(name, pid, dash) ? Long.parseLong(name.substring(pid, dash)) : -1;
    }

    private static boolean isNumber(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        int digits = to - from;
        return digits > 0 && digits < 19;
    }
}
