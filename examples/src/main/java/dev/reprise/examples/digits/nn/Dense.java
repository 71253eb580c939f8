package dev.reprise.examples.digits.nn;

/**
 * One fully connected layer, without its activation: where its weights and biases are among a network's parameters, and
 * the arithmetic on them. Weights are laid out by input, then output; the biases follow. Every sum is taken in index
 * order, so results do not depend on how the loops are compiled.
 */
record Dense(int inputs, int outputs, int weightsAt) {

    /** The index after the last parameter of this layer. */
    int end() {
        return biasesAt() + outputs;
    }

    int biasesAt() {
        return weightsAt + inputs * outputs;
    }

    /** Computes {@code y} from {@code x} for the first {@code count} samples. */
    void forward(double[] parameters, double[] x, double[] y, int count) {
        for (int sample = 0; sample < count; sample++) {
            int to = sample * outputs;
            System.arraycopy(parameters, biasesAt(), y, to, outputs);
            for (int i = 0; i < inputs; i++) {
                addScaled(x[sample * inputs + i], parameters, weightsAt + i * outputs, y, to);
            }
        }
    }

    /** Adds to {@code gradients} what the loss changes by with each parameter, given that for each output. */
    void addGradients(double[] x, double[] outputDeltas, double[] gradients, int count) {
        for (int sample = 0; sample < count; sample++) {
            int from = sample * outputs;
            for (int i = 0; i < inputs; i++) {
                addScaled(x[sample * inputs + i], outputDeltas, from, gradients, weightsAt + i * outputs);
            }
            addScaled(1, outputDeltas, from, gradients, biasesAt());
        }
    }

    /** Computes what the loss changes by with each input, given that for each output. */
    void inputDeltas(double[] parameters, double[] outputDeltas, double[] inputDeltas, int count) {
        for (int sample = 0; sample < count; sample++) {
            int from = sample * outputs;
            for (int i = 0; i < inputs; i++) {
                int weights = weightsAt + i * outputs;
                double sum = 0;
                for (int j = 0; j < outputs; j++) {
                    sum += parameters[weights + j] * outputDeltas[from + j];
                }
                inputDeltas[sample * inputs + i] = sum;
            }
        }
    }

    private void addScaled(double factor, double[] source, int from, double[] target, int to) {
        // Many pixels are white and many rectified units are off: skipping them saves about a fifth of the time.
        if (factor == 0) {
            return;
        }
        for (int j = 0; j < outputs; j++) {
            target[to + j] += factor * source[from + j];
        }
    }
}
