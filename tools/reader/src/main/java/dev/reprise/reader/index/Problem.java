package dev.reprise.reader.index;

import java.nio.file.Path;

/**
 * Something that could not be read; whatever else there is is served.
 *
 * @param path the run, the directory or the root that it is about
 * @param message what is wrong with it, and the way out
 */
public record Problem(Path path, String message) {

    @Override
    public String toString() {
        return path + ": " + message;
    }
}
