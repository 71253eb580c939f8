package dev.reprise.benchmarks.measure;

/**
 * What a figure should be, and whether it is.
 *
 * @param text the budget as the table shows it, empty if there is none
 * @param verdict {@code ok}, {@code missed}, or {@code -} where nothing can be said
 */
public record Budget(String text, String verdict) {

    public static final Budget NONE = new Budget("", "-");

    public static Budget atMost(double limit, String unit, double value) {
        return new Budget("<= " + Table.number(limit) + " " + unit, verdict(value <= limit));
    }

    public static Budget atLeast(double limit, String unit, double value) {
        return new Budget(">= " + Table.number(limit) + " " + unit, verdict(value >= limit));
    }

    /** A budget against something that is not on this machine. */
    public static Budget unknown(String text) {
        return new Budget(text, "-");
    }

    private static String verdict(boolean met) {
        return met ? "ok" : "missed";
    }
}
