package dev.reprise.benchmarks;

/**
 * What a figure should be, and whether it is.
 *
 * @param text the budget as the table shows it, empty if there is none
 * @param verdict {@code ok}, {@code missed}, or {@code -} where nothing can be said
 */
record Budget(String text, String verdict) {

    static final Budget NONE = new Budget("", "-");

    static Budget atMost(double limit, String unit, double value) {
        return new Budget("<= " + Table.number(limit) + " " + unit, verdict(value <= limit));
    }

    static Budget atLeast(double limit, String unit, double value) {
        return new Budget(">= " + Table.number(limit) + " " + unit, verdict(value >= limit));
    }

    /** A budget against something that is not on this machine. */
    static Budget unknown(String text) {
        return new Budget(text, "-");
    }

    private static String verdict(boolean met) {
        return met ? "ok" : "missed";
    }
}
