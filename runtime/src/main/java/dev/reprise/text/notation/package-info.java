/**
 * What the notation of values and that of interpolations have in common: what a bare word means, how quotes and
 * backslashes take a meaning away, what a name is, and the place in a text that is being read. Where the two differ, each
 * has its own reader. It knows neither of them.
 */
@NullMarked
package dev.reprise.text.notation;

import org.jspecify.annotations.NullMarked;
