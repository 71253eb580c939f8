/**
 * The checkpoint file and the rules for taking a run up again from one. It knows the program's states only as named
 * streams of bytes.
 */
@NullMarked
package dev.reprise.checkpoint;

import org.jspecify.annotations.NullMarked;
