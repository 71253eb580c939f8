package dev.reprise.examples.digits.nn;

/** What a hidden unit makes of the sum of its inputs. */
public enum Activation {
    /** The sum, or 0 where it is negative. */
    RELU,
    /** The hyperbolic tangent. */
    TANH;

    /**
     * Replaces the first {@code count} sums by the function's values and writes the function's slopes there beside them.
     */
    void apply(double[] values, double[] slopes, int count) {
        switch (this) {
            case RELU -> rectify(values, slopes, count);
            case TANH -> tangent(values, slopes, count);
        }
    }

    /**
     * The largest weight to begin with: for {@code RELU} as in He et al., "Delving deep into rectifiers" (2015), for
     * {@code TANH} as in Glorot and Bengio, "Understanding the difficulty of training deep feedforward neural networks"
     * (2010), both in their uniform form.
     */
    double initialBound(int inputs, int outputs) {
        return switch (this) {
            case RELU -> Math.sqrt(6.0 / inputs);
            case TANH -> Math.sqrt(6.0 / (inputs + outputs));
        };
    }

    private static void rectify(double[] values, double[] slopes, int count) {
        for (int i = 0; i < count; i++) {
            slopes[i] = values[i] > 0 ? 1 : 0;
            values[i] = Math.max(values[i], 0);
        }
    }

    private static void tangent(double[] values, double[] slopes, int count) {
        for (int i = 0; i < count; i++) {
            // Math.tanh may differ in the last bits from one JDK or processor to the next.
            double value = StrictMath.tanh(values[i]);
            values[i] = value;
            slopes[i] = 1 - value * value;
        }
    }
}
