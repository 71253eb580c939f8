package dev.reprise.examples.digits.nn;

import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;

/**
 * A network learning from samples, an epoch at a time. What one epoch leaves for the next is in the network and in the
 * update, and nowhere else: with these two read back, training goes on as if it had never stopped.
 */
public final class Training {

    private final Network network;
    private final Update update;
    private final Samples samples;
    private final int batchSize;
    private final double dropout;
    private final Pass pass;
    private final double[] gradients;

    /**
     * @param batchSize samples a step, 1 or more; the last step of an epoch has what is left
     * @param dropout probability with which a hidden unit is left out, 0 to below 1
     * @throws IllegalArgumentException if a value is out of range
     */
    public Training(Network network, Update update, Samples samples, int batchSize, double dropout) {
        if (batchSize < 1) {
            throw new IllegalArgumentException("A batch of " + batchSize + " samples: a batch has 1 or more.");
        }
        if (!(dropout >= 0 && dropout < 1)) {
            throw new IllegalArgumentException("Dropout " + dropout + " is not from 0 to below 1; 0 turns it off.");
        }
        this.network = network;
        this.update = update;
        this.samples = samples;
        this.batchSize = Math.min(batchSize, samples.size());
        this.dropout = dropout;
        this.pass = new Pass(network, this.batchSize);
        this.gradients = new double[network.parameterCount()];
    }

    /**
     * Shows every sample once.
     *
     * <pre>{@code
     * DoubleUnaryOperator rate = time -> optimizer.lr() * schedule.factor(time, epochs);
     * for (int epoch = done; epoch < epochs; epoch++) {
     *     double loss = training.epoch(epoch, rate, run.random("shuffle", epoch), run.random("dropout", epoch));
     * }
     * }</pre>
     *
     * @param epoch how many epochs are over, 0 or more
     * @param rate the learning rate at a time in epochs since the start, with fractions: at step 5 of 10 in epoch 2 it is
     *     asked for time 2.5
     * @param shuffle gives the order of the samples
     * @param masks gives the units to leave out; not used without dropout
     * @return the mean loss over the epoch, each sample as it was met
     */
    public double epoch(int epoch, DoubleUnaryOperator rate, RandomGenerator shuffle, RandomGenerator masks) {
        int[] order = Draws.permutation(samples.size(), shuffle);
        double loss = 0;
        for (int from = 0; from < order.length; from += batchSize) {
            pass.load(samples, order, from, Math.min(from + batchSize, order.length));
            pass.forward(dropout, masks);
            loss += pass.loss();
            pass.backward(gradients);
            update.apply(network.live(), gradients, rate.applyAsDouble(epoch + (double) from / order.length));
        }
        return loss / order.length;
    }
}
