/**
 * The config that the benchmarks resolve: nested records, an option, a list and a map, with 20 values in all. It knows
 * nothing of what is measured.
 */
@NullMarked
package dev.reprise.benchmarks.config;

import org.jspecify.annotations.NullMarked;
