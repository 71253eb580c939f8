package dev.reprise.examples.digits.nn;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * Which classes a network takes for which: one row for each true class, one column for each that it gives.
 */
public final class Confusion {

    private static final int BATCH = 256;
    private static final int CELL = 16;
    private static final int WHITE = 255;

    /** Samples by true and by given class. */
    private final int[][] counts;

    private Confusion(int[][] counts) {
        this.counts = counts;
    }

    /** Shows {@code samples} to {@code network} with all units in use. */
    public static Confusion of(Network network, Samples samples, int classes) {
        int[] order = new int[samples.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        int[][] counts = new int[classes][classes];
        Pass pass = new Pass(network, BATCH);
        for (int from = 0; from < order.length; from += BATCH) {
            int to = Math.min(from + BATCH, order.length);
            pass.load(samples, order, from, to);
            pass.forward();
            for (int sample = from; sample < to; sample++) {
                counts[samples.label(sample)][pass.given(sample - from)]++;
            }
        }
        return new Confusion(counts);
    }

    /** A table with a head and a name for each row. */
    public List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("true"));
        for (int given = 0; given < counts.length; given++) {
            head.add(Integer.toString(given));
        }
        table.add(head);
        for (int row = 0; row < counts.length; row++) {
            List<String> cells = new ArrayList<>(List.of(Integer.toString(row)));
            for (int count : counts[row]) {
                cells.add(Integer.toString(count));
            }
            table.add(cells);
        }
        return table;
    }

    /** A picture: the darker a cell, the more of its row's samples are there. */
    public BufferedImage image() {
        int size = counts.length * CELL;
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                int[] row = counts[y / CELL];
                int grey = WHITE - WHITE * row[x / CELL] / Math.max(1, sum(row));
                image.getRaster().setSample(x, y, 0, grey);
            }
        }
        return image;
    }

    private static int sum(int[] row) {
        int sum = 0;
        for (int count : row) {
            sum += count;
        }
        return sum;
    }
}
