package dev.reprise.benchmarks.measure;

import java.util.Arrays;
import java.util.List;

/** What was measured, in the order of the rounds; at least one value. Immutable. */
public final class Series {

    private final double[] values;

    public Series(double... values) {
        this.values = values.clone();
    }

    public static Series of(List<Double> values) {
        double[] copy = new double[values.size()];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = values.get(i);
        }
        return new Series(copy);
    }

    public double median() {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    public double min() {
        double min = values[0];
        for (double value : values) {
            min = Math.min(min, value);
        }
        return min;
    }

    public double max() {
        double max = values[0];
        for (double value : values) {
            max = Math.max(max, value);
        }
        return max;
    }

    /** Each value against that of another series in the same round: what slowed one round slowed both. */
    public Series against(Series baseline) {
        double[] ratios = new double[Math.min(values.length, baseline.values.length)];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = values[i] / baseline.values[i];
        }
        return new Series(ratios);
    }

    /** Each value multiplied. */
    public Series times(double factor) {
        double[] scaled = values.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= factor;
        }
        return new Series(scaled);
    }

    /** A count divided by each value. */
    public Series dividing(double count) {
        double[] rates = values.clone();
        for (int i = 0; i < rates.length; i++) {
            rates[i] = count / rates[i];
        }
        return new Series(rates);
    }

    /** The difference to another series in the same round. */
    public Series minus(Series other) {
        double[] differences = new double[Math.min(values.length, other.values.length)];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = values[i] - other.values[i];
        }
        return new Series(differences);
    }
}
