package dev.reprise.reader.runs;

import dev.reprise.reader.metric.MetricSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The numbers of several runs by step. Most runs have the same steps, so each row first looks where the run before was. */
final class StepAlignment {

    private static final int FEW = 4;

    private final Map<Double, Cell> cells = new HashMap<>();
    private List<Cell> before = List.of();
    private int runs;

    /** The numbers at a step, one for each run that has it, in the order of the runs. */
    static final class Step {

        private final Number number;
        private final double[] values;

        Step(Number number, double[] values) {
            this.number = number;
            this.values = values;
        }

        Number number() {
            return number;
        }

        double[] values() {
            return values;
        }
    }

    private static final class Cell {

        private final double step;
        private double[] values = new double[FEW];
        private int count;
        private int lastRun = -1;

        Cell(double step) {
            this.step = step;
        }

        void put(int run, double value) {
            if (run == lastRun) {
                values[count - 1] = value;
                return;
            }
            if (count == values.length) {
                values = Arrays.copyOf(values, count * 2);
            }
            values[count++] = value;
            lastRun = run;
        }

        Step step() {
            boolean whole = step == Math.rint(step) && Math.abs(step) <= 1L << 53;
            return new Step(whole ? (Number) (long) step : (Number) step, Arrays.copyOf(values, count));
        }
    }

    void add(MetricSeries series) {
        List<Cell> here = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            double step = series.step(i) + 0.0; // there is one zero
            if (series.isNumber(i) && !Double.isNaN(step)) {
                Cell guess = here.size() < before.size() ? before.get(here.size()) : null;
                Cell cell = guess != null && guess.step == step ? guess : cells.computeIfAbsent(step, Cell::new);
                cell.put(runs, series.number(i));
                here.add(cell);
            }
        }
        before = here;
        runs++;
    }

    List<Step> steps() {
        return cells.values().stream()
                .sorted((a, b) -> Double.compare(a.step, b.step))
                .map(Cell::step)
                .toList();
    }
}
