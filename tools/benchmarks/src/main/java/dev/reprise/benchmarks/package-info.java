/**
 * Measures what the library costs against plain programs that do the same, in turns on the same machine. The figures
 * are for reading, and no test depends on them.
 */
@NullMarked
package dev.reprise.benchmarks;

import org.jspecify.annotations.NullMarked;
