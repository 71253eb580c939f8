package dev.reprise.reader.source;

/**
 * A file of metrics that was read.
 *
 * @param name without its suffix, with {@code /} between parts
 * @param stamp the file as it was then; one that never fits if it may have been changed since
 * @param scan what is known of its rows
 */
public record MetricsFile(String name, FileStamp stamp, MetricScan scan) {}
