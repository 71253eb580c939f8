package dev.reprise.benchmarks.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes turns among several trials, A B C A B C, so that a machine that is busy for a while slows all of them. The
 * order is turned around every other round, so that none is always the first.
 */
public final class Turns {

    /** Something that can be measured again and again. */
    @FunctionalInterface
    public interface Trial {
        /** One measurement. */
        double measure() throws Exception;
    }

    private record Entrant(String name, Trial trial, List<Double> measured) {}

    private final List<Entrant> entrants = new ArrayList<>();

    public Turns add(String name, Trial trial) {
        entrants.add(new Entrant(name, trial, new ArrayList<>()));
        return this;
    }

    /**
     * Measures all trials.
     *
     * @param warmups rounds that do not count
     * @param rounds rounds that do, 1 or more
     * @return the measurements by the names of the trials, in the order in which these were added
     */
    public Map<String, Series> take(int warmups, int rounds) throws Exception {
        List<Entrant> order = new ArrayList<>(entrants);
        for (int round = -warmups; round < rounds; round++) {
            for (Entrant entrant : order) {
                double value = entrant.trial.measure();
                if (round >= 0) {
                    entrant.measured.add(value);
                }
            }
            Collections.reverse(order);
        }
        Map<String, Series> series = new LinkedHashMap<>();
        for (Entrant entrant : entrants) {
            series.put(entrant.name, Series.of(entrant.measured));
        }
        return series;
    }

    /** The measurements of one trial. */
    public static Series of(Map<String, Series> all, String name) {
        Series series = all.get(name);
        if (series == null) {
            throw new IllegalStateException("not measured: " + name);
        }
        return series;
    }
}
