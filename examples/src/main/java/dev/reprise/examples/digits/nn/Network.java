package dev.reprise.examples.digits.nn;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A multilayer perceptron: fully connected layers with an activation after each but the last. It holds the weights and
 * says how they are laid out; {@link Pass} computes with them. Not safe for use by several threads while it learns.
 */
public final class Network {

    private final List<Dense> layers;
    private final Activation activation;
    private final double[] parameters;

    /**
     * A network whose biases are 0 and whose weights are drawn evenly from a range that suits the activation.
     *
     * <pre>{@code
     * Network network = new Network(64, List.of(128), 10, Activation.RELU, run.random("weights", 0));
     * }</pre>
     *
     * @param inputs values a sample, 1 or more
     * @param hidden units of each hidden layer, 1 or more each; none for a linear model
     * @param outputs classes, 1 or more
     * @throws IllegalArgumentException if a size is below 1
     */
    public Network(int inputs, List<Integer> hidden, int outputs, Activation activation, RandomGenerator random) {
        this.activation = activation;
        this.layers = layers(inputs, hidden, outputs);
        this.parameters = new double[layers.get(layers.size() - 1).end()];
        for (Dense layer : layers) {
            double bound = activation.initialBound(layer.inputs(), layer.outputs());
            for (int i = layer.weightsAt(); i < layer.biasesAt(); i++) {
                parameters[i] = (2 * Draws.unit(random) - 1) * bound;
            }
        }
    }

    /** How many weights and biases there are. */
    public int parameterCount() {
        return parameters.length;
    }

    /** A copy of all weights and biases, layer by layer. */
    public double[] parameters() {
        return parameters.clone();
    }

    /** Writes the layer sizes and the weights; reading them back gives the same bits. Does not close {@code out}. */
    public void writeTo(OutputStream out) throws IOException {
        Numbers.write(out, sizes(), parameters);
    }

    /**
     * Replaces the weights by those that {@link #writeTo} wrote. Does not close {@code in} and reads nothing beyond them.
     *
     * @throws IOException if they belong to a network with other layers or end early; the weights then stay as they were
     */
    public void readFrom(InputStream in) throws IOException {
        Numbers.read(in, sizes(), parameters);
    }

    List<Dense> layers() {
        return layers;
    }

    Activation activation() {
        return activation;
    }

    /** The parameters themselves: what is written there is learned. */
    double[] live() {
        return parameters;
    }

    private String sizes() {
        StringBuilder sizes =
                new StringBuilder("weights of layers ").append(layers.get(0).inputs());
        for (Dense layer : layers) {
            sizes.append('-').append(layer.outputs());
        }
        return sizes.toString();
    }

    private static List<Dense> layers(int inputs, List<Integer> hidden, int outputs) {
        List<Integer> sizes = new ArrayList<>(hidden);
        sizes.add(0, inputs);
        sizes.add(outputs);
        List<Dense> layers = new ArrayList<>();
        int at = 0;
        for (int i = 1; i < sizes.size(); i++) {
            Dense layer = new Dense(atLeastOne(sizes.get(i - 1)), atLeastOne(sizes.get(i)), at);
            layers.add(layer);
            at = layer.end();
        }
        return List.copyOf(layers);
    }

    private static int atLeastOne(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("A layer of " + size + " units: a layer has 1 or more.");
        }
        return size;
    }
}
