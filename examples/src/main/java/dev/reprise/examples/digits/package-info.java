/**
 * Learns to read handwritten digits, with everything of a run: a config with options, metrics, checkpoints, and a resume
 * that ends in the same bits as a training that was never interrupted.
 */
@NullMarked
package dev.reprise.examples.digits;

import org.jspecify.annotations.NullMarked;
