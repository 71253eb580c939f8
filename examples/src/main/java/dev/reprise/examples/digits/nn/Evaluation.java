package dev.reprise.examples.digits.nn;

/**
 * How well a network does on samples it is shown.
 *
 * @param loss mean cross entropy, in nats
 * @param accuracy which part it gets right, 0 to 1
 */
public record Evaluation(double loss, double accuracy) {

    private static final int BATCH = 256;

    /** Shows {@code samples}, one or more, to {@code network} with all units in use. */
    public static Evaluation of(Network network, Samples samples) {
        int[] order = new int[samples.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        Pass pass = new Pass(network, BATCH);
        double loss = 0;
        int correct = 0;
        for (int from = 0; from < order.length; from += BATCH) {
            pass.load(samples, order, from, Math.min(from + BATCH, order.length));
            pass.forward();
            loss += pass.loss();
            correct += pass.correct();
        }
        return new Evaluation(loss / order.length, (double) correct / order.length);
    }
}
