/**
 * How everything that is wrong with a configuration is told: one report of all problems, each with its place, its origin
 * and the nearest names. It knows no schema and reads nothing.
 */
@NullMarked
package dev.reprise.problem;

import org.jspecify.annotations.NullMarked;
