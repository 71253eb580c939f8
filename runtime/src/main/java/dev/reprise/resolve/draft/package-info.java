/**
 * A config on its way from layers to values: its shape, its unread leaves with their origins, its keys, and the report of
 * what is wrong. It knows schemas and text; of files, of the order of layers and of how values are read it knows nothing.
 * Internal: only the packages around it use it, and it may change with any version.
 */
@NullMarked
package dev.reprise.resolve.draft;

import org.jspecify.annotations.NullMarked;
