/** The values that a run can have by name, with their kinds: how they are kept, compared and shown. Knows of no files. */
@NullMarked
package dev.reprise.reader.value;

import org.jspecify.annotations.NullMarked;
