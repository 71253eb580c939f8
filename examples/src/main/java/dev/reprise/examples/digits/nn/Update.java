package dev.reprise.examples.digits.nn;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** An optimizer at work on one network: its rule and what it remembers from earlier steps. */
public interface Update {

    /**
     * Takes one step.
     *
     * @param weights changed in place
     * @param gradients the slope of the loss by each weight
     * @param rate the learning rate of this step, after the schedule
     */
    void apply(double[] weights, double[] gradients, double rate);

    /** Writes what this remembers; reading it back gives the same bits. Does not close {@code out}. */
    void writeTo(OutputStream out) throws IOException;

    /**
     * Replaces what this remembers by what {@link #writeTo} wrote. Does not close {@code in} and reads nothing beyond it.
     *
     * @throws IOException if it belongs to another optimizer or network or ends early
     */
    void readFrom(InputStream in) throws IOException;
}
