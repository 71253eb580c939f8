package dev.reprise.checkpoint;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Collects what could not be saved, and says it aloud where nobody else does. Safe from many threads. */
final class SaveFailures {

    /** A disk that stays full for thousands of epochs has said everything by then. */
    private static final int MOST = 100;

    private final List<SaveFailure> failures = new ArrayList<>();

    synchronized void add(Path file, Throwable error) {
        if (failures.size() < MOST) {
            failures.add(new SaveFailure(Instant.now().toString(), file, reason(error)));
        }
    }

    /** For a save that nobody called, or that nobody waits for. */
    void addAloud(Path file, Throwable error) {
        add(file, error);
        String message = "The checkpoint " + file + " was not saved: " + reason(error);
        System.err.println(message);
        Logger logger = LoggerFactory.getLogger(Checkpoints.class);
        if (error instanceof IOException) {
            logger.error(message); // where it happened does not help with a disk
        } else {
            logger.error(message, error);
        }
    }

    /** Says what keeps a run from being saved, once and to everybody. */
    static void say(String message) {
        System.err.println(message);
        LoggerFactory.getLogger(Checkpoints.class).warn(message);
    }

    synchronized List<SaveFailure> all() {
        return List.copyOf(failures);
    }

    static String reason(Throwable error) {
        String message = error.getMessage();
        return message == null ? error.toString() : message;
    }
}
