package dev.reprise.reader.index;

import java.nio.file.Path;

/**
 * One of the directories that are looked through.
 *
 * @param number that stands for it in the index
 * @param top itself, with all that is known below it
 */
record KnownRoot(int number, Path path, KnownDirectory top) {

    Path resolve(String relative) {
        return relative.isEmpty() ? path : path.resolve(relative);
    }
}
