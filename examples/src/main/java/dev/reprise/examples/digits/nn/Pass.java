package dev.reprise.examples.digits.nn;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The way of a batch through a network and back, and the memory for it: made once, used for every batch.
 * {@link #load}, then {@link #forward}, then {@link #loss}, then {@link #backward}.
 */
final class Pass {

    private final List<Dense> layers;
    private final Activation activation;
    private final double[] parameters;
    private final double[][] values;
    private final double[][] slopes;
    private final double[][] deltas;
    private final int[] labels;
    private int count;

    /** @param capacity the largest batch */
    Pass(Network network, int capacity) {
        layers = network.layers();
        activation = network.activation();
        parameters = network.live();
        labels = new int[capacity];
        values = new double[layers.size() + 1][];
        slopes = new double[layers.size() + 1][];
        deltas = new double[layers.size() + 1][];
        values[0] = new double[capacity * layers.get(0).inputs()];
        for (int i = 0; i < layers.size(); i++) {
            int size = capacity * layers.get(i).outputs();
            values[i + 1] = new double[size];
            slopes[i + 1] = new double[size];
            deltas[i + 1] = new double[size];
        }
    }

    /** Takes the samples {@code order[from]} to before {@code order[to]} as the batch. */
    void load(Samples samples, int[] order, int from, int to) {
        count = to - from;
        for (int i = 0; i < count; i++) {
            samples.copy(order[from + i], values[0], i);
            labels[i] = samples.label(order[from + i]);
        }
    }

    /** Computes the outputs, with all units. */
    void forward() {
        for (int i = 0; i < layers.size(); i++) {
            forward(i);
        }
    }

    /**
     * Computes the outputs, with each hidden unit left out with probability {@code dropout} and the others scaled up in
     * return (Srivastava et al., "Dropout: a simple way to prevent neural networks from overfitting", 2014).
     */
    void forward(double dropout, RandomGenerator random) {
        for (int i = 0; i < layers.size(); i++) {
            forward(i);
            if (dropout > 0 && i + 1 < layers.size()) {
                drop(i + 1, dropout, random);
            }
        }
    }

    /** The sum over the batch of the cross entropies of the outputs' softmax; keeps their slopes for the way back. */
    double loss() {
        int last = layers.size();
        int classes = layers.get(last - 1).outputs();
        double sum = 0;
        for (int sample = 0; sample < count; sample++) {
            sum += Softmax.loss(values[last], deltas[last], sample * classes, classes, labels[sample]);
        }
        return sum;
    }

    /** Replaces {@code gradients} by the slopes of the batch's mean loss; {@link #loss} comes first. */
    void backward(double[] gradients) {
        Arrays.fill(gradients, 0);
        scale(deltas[layers.size()], 1.0 / count, units(layers.size()));
        for (int i = layers.size() - 1; i >= 0; i--) {
            layers.get(i).addGradients(values[i], deltas[i + 1], gradients, count);
            if (i > 0) {
                layers.get(i).inputDeltas(parameters, deltas[i + 1], deltas[i], count);
                multiply(deltas[i], slopes[i], units(i));
            }
        }
    }

    /** How many of the batch have their greatest output at their label. */
    int correct() {
        int last = layers.size();
        int classes = layers.get(last - 1).outputs();
        int correct = 0;
        for (int sample = 0; sample < count; sample++) {
            if (Softmax.greatest(values[last], sample * classes, classes) == labels[sample]) {
                correct++;
            }
        }
        return correct;
    }

    /** The class that the network gives a sample of the batch. */
    int given(int sample) {
        int last = layers.size();
        int classes = layers.get(last - 1).outputs();
        return Softmax.greatest(values[last], sample * classes, classes);
    }

    private void forward(int layer) {
        layers.get(layer).forward(parameters, values[layer], values[layer + 1], count);
        if (layer + 1 < layers.size()) {
            activation.apply(values[layer + 1], slopes[layer + 1], units(layer + 1));
        }
    }

    private void drop(int at, double dropout, RandomGenerator random) {
        double kept = 1 / (1 - dropout);
        for (int i = 0; i < units(at); i++) {
            double mask = Draws.unit(random) < dropout ? 0 : kept;
            values[at][i] *= mask;
            slopes[at][i] *= mask;
        }
    }

    private int units(int at) {
        return count * layers.get(at - 1).outputs();
    }

    private static void scale(double[] values, double factor, int count) {
        for (int i = 0; i < count; i++) {
            values[i] *= factor;
        }
    }

    private static void multiply(double[] values, double[] factors, int count) {
        for (int i = 0; i < count; i++) {
            values[i] *= factors[i];
        }
    }
}
