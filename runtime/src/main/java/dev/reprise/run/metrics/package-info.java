/**
 * The tables of numbers that a run keeps: one JSON object a line, whole whatever ends the process, cut back at a resume.
 * It knows directories and rows, not runs.
 */
@NullMarked
package dev.reprise.run.metrics;

import org.jspecify.annotations.NullMarked;
