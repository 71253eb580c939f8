package dev.reprise.git.work;

/**
 * A file that a snapshot does not have as it is in the work tree.
 *
 * @param path from the root of the work tree; ends with a slash for a directory
 * @param size in bytes; 0 for a directory
 * @param reason why, as the end of a sentence: "larger than 10 bytes"
 */
public record LeftOut(String path, long size, String reason) {}
