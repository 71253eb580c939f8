package dev.reprise.reader.index;

import org.jspecify.annotations.Nullable;

/**
 * What the rows of one run come to in one column.
 *
 * @param count how many rows have the column
 * @param last what the last of these has there
 * @param min the smallest number, NaN apart; null if there is none
 * @param max the largest number, NaN apart; null if there is none
 * @param mean the mean of the numbers, NaN apart; null if there is none
 */
public record MetricSummary(
        long count,
        @Nullable Object last,
        @Nullable Double min,
        @Nullable Double max,
        @Nullable Double mean) {}
