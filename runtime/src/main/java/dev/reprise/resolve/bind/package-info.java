/**
 * From a merged draft to values of the declared types, with the constraints on them. It knows nothing of where values come
 * from but their origins, and nothing of merging and interpolation: what it is given is read as it stands. Internal: only
 * the packages around it use it, and it may change with any version.
 */
@NullMarked
package dev.reprise.resolve.bind;

import org.jspecify.annotations.NullMarked;
