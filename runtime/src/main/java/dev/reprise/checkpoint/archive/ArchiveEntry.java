package dev.reprise.checkpoint.archive;

/**
 * One entry of an archive. It determines every bit of its two headers, see {@link ZipRecords}.
 *
 * @param crc the CRC-32 of the content, as an unsigned int
 * @param size of the content in bytes
 * @param offset where in the file the local header begins
 */
record ArchiveEntry(String name, long crc, long size, long offset) {

    /** Where the content begins. */
    long contentOffset() {
        return offset + ZipRecords.localLength(name);
    }
}
