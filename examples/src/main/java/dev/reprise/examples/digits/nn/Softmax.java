package dev.reprise.examples.digits.nn;

/** From a sample's outputs to the probabilities of the classes, with functions that give the same bits everywhere. */
final class Softmax {

    private Softmax() {}

    /**
     * The cross entropy, in nats, of the probabilities with the label, and in {@code slopes} how it changes with each
     * output: the probability, less 1 for the label.
     */
    static double loss(double[] outputs, double[] slopes, int from, int classes, int label) {
        // Without the greatest output taken away the exponentials would overflow.
        double greatest = outputs[from + greatest(outputs, from, classes)];
        double sum = 0;
        for (int j = from; j < from + classes; j++) {
            slopes[j] = StrictMath.exp(outputs[j] - greatest);
            sum += slopes[j];
        }
        for (int j = from; j < from + classes; j++) {
            slopes[j] /= sum;
        }
        slopes[from + label] -= 1;
        return StrictMath.log(sum) - (outputs[from + label] - greatest);
    }

    /** The class with the greatest output, the first of equal ones. */
    static int greatest(double[] outputs, int from, int classes) {
        int best = 0;
        for (int j = 1; j < classes; j++) {
            if (outputs[from + j] > outputs[from + best]) {
                best = j;
            }
        }
        return best;
    }
}
