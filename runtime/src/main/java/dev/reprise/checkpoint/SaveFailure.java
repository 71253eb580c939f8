package dev.reprise.checkpoint;

import java.nio.file.Path;

/**
 * A checkpoint that could not be saved.
 *
 * @param time when that was, ISO 8601 in UTC
 * @param file what it would have been
 * @param error why
 */
public record SaveFailure(String time, Path file, String error) {}
