package dev.reprise.examples.seeds;

import java.util.random.RandomGenerator;

/**
 * A network with one hidden layer, {@code y = mean over k of b[k] tanh(a[k] x)}, that learns what another one with three
 * units does at a hundred points. Too large a step makes it diverge, until its loss is NaN.
 */
final class Student {

    private static final double[][] TEACHER = {{1.0, 2.0, -3.0}, {0.8, -0.6, 0.5}};
    private static final int SAMPLES = 100;
    private static final double REACH = 1.5;

    private final double[] a;
    private final double[] b;

    Student(int units, RandomGenerator random) {
        a = random.doubles(units, -1, 1).toArray();
        b = random.doubles(units, -1, 1).toArray();
    }

    private static double output(double[] a, double[] b, double x) {
        double y = 0;
        for (int k = 0; k < a.length; k++) {
            // The same bits on every JDK, which Math does not promise.
            y += b[k] * StrictMath.tanh(a[k] * x);
        }
        return y / a.length;
    }

    private static double error(double[] a, double[] b, double x) {
        return output(a, b, x) - output(TEACHER[0], TEACHER[1], x);
    }

    /** Mean squared error at the points in between those that are learned. */
    double testLoss() {
        double sum = 0;
        for (int i = 0; i < SAMPLES; i++) {
            double error = error(a, b, point(i + 0.5));
            sum += error * error;
        }
        return sum / SAMPLES;
    }

    /**
     * One step down the gradient.
     *
     * @return the mean squared error before it
     */
    double train(double lr) {
        double[] da = new double[a.length];
        double[] db = new double[b.length];
        double sum = 0;
        for (int i = 0; i < SAMPLES; i++) {
            double x = point(i);
            double error = error(a, b, x);
            sum += error * error;
            for (int k = 0; k < a.length; k++) {
                double h = StrictMath.tanh(a[k] * x);
                da[k] += error * b[k] * (1 - h * h) * x;
                db[k] += error * h;
            }
        }
        double step = 2 * lr / SAMPLES / a.length;
        for (int k = 0; k < a.length; k++) {
            a[k] -= step * da[k];
            b[k] -= step * db[k];
        }
        return sum / SAMPLES;
    }

    private static double point(double i) {
        return REACH * (2 * i / SAMPLES - 1);
    }
}
