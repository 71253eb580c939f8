/** Runs for tests, made by the real library. */
@NullMarked
package dev.reprise.reader.testing;

import org.jspecify.annotations.NullMarked;
