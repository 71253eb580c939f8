/**
 * The names of an experiment and of a run: the code's commit, the config's canonical text, and the ids made from them.
 * It writes nothing.
 */
@NullMarked
package dev.reprise.identity;

import org.jspecify.annotations.NullMarked;
