/**
 * A multilayer perceptron in plain Java: layers, optimizers, learning-rate schedules, and a training that goes on bit by
 * bit. All randomness comes in through generators that the caller makes anew for each epoch, and all arithmetic is the
 * same on every JDK and platform. It knows neither the digits nor a run.
 */
@NullMarked
package dev.reprise.examples.digits.nn;

import org.jspecify.annotations.NullMarked;
