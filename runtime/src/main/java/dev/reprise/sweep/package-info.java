/**
 * Several configs from one command line: overrides with sweeps, made into the overrides of each config. It knows
 * neither runs nor what launches them. How sweeps are written stands on the page of {@code dev.reprise.text.value}.
 */
@NullMarked
package dev.reprise.sweep;

import org.jspecify.annotations.NullMarked;
