/** Complaints: their stable ids, where they belong, and how they are printed. */
@NullMarked
package dev.reprise.processor.diag;

import org.jspecify.annotations.NullMarked;
