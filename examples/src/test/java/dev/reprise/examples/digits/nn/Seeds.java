package dev.reprise.examples.digits.nn;

import java.util.Random;
import java.util.random.RandomGenerator;

/** Generators that depend on a seed, a name and a counter only, as those of a run do. */
public record Seeds(long seed) {

    public RandomGenerator random(String name, int counter) {
        return new Random((seed * 31 + name.hashCode()) * 0x9E3779B97F4A7C15L + counter);
    }
}
