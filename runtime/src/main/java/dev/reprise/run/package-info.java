/**
 * What a run leaves on disk besides checkpoints: its directory, record, log and metrics, and the random numbers it draws.
 * It knows configs only as text.
 */
@NullMarked
package dev.reprise.run;

import org.jspecify.annotations.NullMarked;
