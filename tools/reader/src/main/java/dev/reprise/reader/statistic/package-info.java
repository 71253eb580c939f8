/** What is computed from numbers, with how missing ones, NaN and infinities count. Knows of numbers only. */
@NullMarked
package dev.reprise.reader.statistic;

import org.jspecify.annotations.NullMarked;
