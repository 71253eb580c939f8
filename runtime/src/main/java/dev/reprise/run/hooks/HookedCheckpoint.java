package dev.reprise.run.hooks;

import java.nio.file.Path;

/**
 * A checkpoint that was saved.
 *
 * @param progress how far the run had come
 * @param isBest whether it has the best score so far
 */
public record HookedCheckpoint(Path file, HookedProgress progress, boolean isBest) {}
