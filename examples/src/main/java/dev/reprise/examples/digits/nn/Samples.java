package dev.reprise.examples.digits.nn;

import java.util.Arrays;

/** Labelled images: a row of pixels, 0 (white) to 1 (black), and a class for each. Immutable. */
public final class Samples {

    private final int inputs;
    private final double[] pixels;
    private final int[] labels;

    /**
     * @param inputs pixels an image
     * @param pixels the images one after the other
     * @param labels the class of each image, from 0
     * @throws IllegalArgumentException if there are not {@code inputs} pixels for each label
     */
    public Samples(int inputs, double[] pixels, int[] labels) {
        if (inputs < 1 || pixels.length != (long) inputs * labels.length) {
            throw new IllegalArgumentException(pixels.length + " pixels are not " + labels.length + " images of "
                    + inputs + ": give each label its pixels.");
        }
        this.inputs = inputs;
        this.pixels = pixels.clone();
        this.labels = labels.clone();
    }

    /** How many images there are. */
    public int size() {
        return labels.length;
    }

    /** How many pixels an image has. */
    public int inputs() {
        return inputs;
    }

    /** The class of image {@code row}. */
    public int label(int row) {
        return labels[row];
    }

    /** The value of a pixel of image {@code row}, 0 to 1. */
    public double pixel(int row, int index) {
        return pixels[row * inputs + index];
    }

    /** These images, in this order. */
    public Samples select(int[] rows) {
        double[] chosen = new double[rows.length * inputs];
        int[] classes = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            copy(rows[i], chosen, i);
            classes[i] = labels[rows[i]];
        }
        return new Samples(inputs, chosen, classes);
    }

    /**
     * Splits into two parts that share no image.
     *
     * @param order a permutation of the rows, for example {@link Draws#permutation}
     * @param testFraction how much of the whole is for testing, above 0 and below 1; the first rows of {@code order}
     * @throws IllegalArgumentException if {@code testFraction} is out of range or leaves a part empty
     */
    public Split split(int[] order, double testFraction) {
        long tests = Math.round(testFraction * order.length);
        if (!(testFraction > 0 && testFraction < 1) || tests == 0 || tests == order.length) {
            throw new IllegalArgumentException("A test fraction of " + testFraction + " of " + order.length
                    + " images leaves one part empty: choose one between 0 and 1, such as 0.2.");
        }
        return new Split(select(Arrays.copyOfRange(order, (int) tests, order.length)), select(Arrays.copyOf(order, (int)
                tests)));
    }

    /** Writes the pixels of {@code row} to where image number {@code position} is in {@code target}. */
    void copy(int row, double[] target, int position) {
        System.arraycopy(pixels, row * inputs, target, position * inputs, inputs);
    }

    /** What is learned from and what is tested on. */
    public record Split(Samples train, Samples test) {}
}
