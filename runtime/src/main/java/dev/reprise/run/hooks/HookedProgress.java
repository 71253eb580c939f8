package dev.reprise.run.hooks;

import java.util.OptionalDouble;

/**
 * How far a run had come at one moment.
 *
 * @param ratio of the whole, from 0 to 1; empty if the end is not known
 */
public record HookedProgress(long iters, long steps, long epochs, OptionalDouble ratio) {}
