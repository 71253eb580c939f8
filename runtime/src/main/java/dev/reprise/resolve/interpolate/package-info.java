/**
 * Values that come from elsewhere: what <code>${...}</code> refers to and calls, found once all layers are merged and merged in
 * its place. It knows the one draft it works on and the surroundings it is given, not the layers they came from; without an
 * interpolation none of its classes is loaded. Internal: only the packages around it use it, and it may change with any
 * version.
 */
@NullMarked
package dev.reprise.resolve.interpolate;

import org.jspecify.annotations.NullMarked;
