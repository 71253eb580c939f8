package dev.reprise.run.facts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a process of this machine that somebody has written down still lives. */
public final class ProcessLife {

    /** Linux counts the start of a process from a boot time that it gives in whole seconds, and may correct. */
    private static final Duration START_TOLERANCE = Duration.ofSeconds(2);

    private static final Path PROCESSES = Path.of("/proc");

    private ProcessLife() {}

    /**
     * Looks for the process.
     *
     * @param pid its number, which another process may have by now
     * @param start when it began; null if that is not known, and then the number must do
     * @param user who ran it, or null
     * @return null where this user may not see the processes of others (Linux with {@code hidepid})
     */
    public static @Nullable Boolean lives(long pid, @Nullable Instant start, @Nullable Object user) {
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        if (process.isEmpty() || !process.get().isAlive()) {
            return isHidden(user) ? null : Boolean.FALSE;
        }
        Optional<Instant> found = process.get().info().startInstant();
        if (start != null
                && found.isPresent()
                && Duration.between(start, found.get()).abs().compareTo(START_TOLERANCE) > 0) {
            return false;
        }
        return !isZombie(pid);
    }

    private static boolean isHidden(@Nullable Object user) {
        return Files.exists(PROCESSES.resolve("self"))
                && !Files.exists(PROCESSES.resolve("1"))
                && !System.getProperty("user.name", "").equals(user);
    }

    /** It has ended, but its parent has not asked how. */
    private static boolean isZombie(long pid) {
        Path stat = PROCESSES.resolve(Long.toString(pid)).resolve("stat");
        if (!Files.isReadable(stat)) {
            return false;
        }
        try {
            String line = Files.readString(stat, StandardCharsets.ISO_8859_1);
            int state = line.lastIndexOf(')') + 2; // the name of the program, in parentheses, may hold anything
            return state < line.length() && line.charAt(state) == 'Z';
        } catch (IOException e) {
            return false;
        }
    }
}
