/** What tests of several packages need: child processes. */
@NullMarked
package dev.reprise.testing;

import org.jspecify.annotations.NullMarked;
