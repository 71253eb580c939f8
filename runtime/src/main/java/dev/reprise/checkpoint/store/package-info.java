/**
 * A directory of checkpoints: what its files are called, which of them is the newest and the best, and which may go. It
 * knows files by their names and never looks into one.
 */
@NullMarked
package dev.reprise.checkpoint.store;

import org.jspecify.annotations.NullMarked;
