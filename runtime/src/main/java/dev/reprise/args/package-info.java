/**
 * A command line taken apart into flags and the changes that overrides ask for. It does not know the config that they are
 * for: what a key means and how a value reads is decided where the changes are made.
 */
@NullMarked
package dev.reprise.args;

import org.jspecify.annotations.NullMarked;
