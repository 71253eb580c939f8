package dev.reprise.git.work;

/**
 * How much a snapshot may store.
 *
 * @param fileBytes the longest file to store
 * @param totalBytes how many bytes of files that the repository does not have yet; a data set that nobody told git to
 *     ignore would otherwise fill the disk
 */
public record Limits(long fileBytes, long totalBytes) {

    /** No limits. */
    public static final Limits NONE = new Limits(Long.MAX_VALUE, Long.MAX_VALUE);
}
