package dev.reprise.benchmarks;

/** The baseline of a start: a JVM that does nothing, and ends like {@link StartProgram}. */
final class EmptyProgram {

    private EmptyProgram() {}

    public static void main(String[] args) {
        Runtime.getRuntime().halt(0);
    }
}
