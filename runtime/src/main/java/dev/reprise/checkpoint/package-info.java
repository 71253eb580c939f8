/**
 * The checkpoints of a run and the rules for taking it up again from one. It knows the program's states only as named
 * streams of bytes. How they lie in a file is a matter of {@code dev.reprise.checkpoint.archive}.
 */
@NullMarked
package dev.reprise.checkpoint;

import org.jspecify.annotations.NullMarked;
