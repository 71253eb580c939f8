package dev.reprise.examples.digits;

import dev.reprise.examples.digits.nn.Draws;
import dev.reprise.examples.digits.nn.Samples;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.zip.GZIPInputStream;

/**
 * The handwritten digits that come with this program: 1,797 images of 8 x 8 pixels. Their source and licence stand in
 * {@code digits.txt} beside them.
 */
public final class Digits {

    /** Pixels an image. */
    public static final int PIXELS = 64;

    /** The digits 0 to 9. */
    public static final int CLASSES = 10;

    private static final String RESOURCE = "digits.csv.gz";
    private static final double BLACK = 16;

    private Digits() {}

    /**
     * All images in the order of the file.
     *
     * @throws UncheckedIOException if the resource is damaged
     */
    public static Samples load() {
        List<String> lines = lines();
        double[] pixels = new double[lines.size() * PIXELS];
        int[] labels = new int[lines.size()];
        for (int row = 0; row < labels.length; row++) {
            String[] cells = lines.get(row).split(",", -1);
            for (int i = 0; i < PIXELS; i++) {
                pixels[row * PIXELS + i] = Integer.parseInt(cells[i]) / BLACK;
            }
            labels[row] = Integer.parseInt(cells[PIXELS]);
        }
        return new Samples(PIXELS, pixels, labels);
    }

    /**
     * All images, split at random.
     *
     * <pre>{@code
     * Samples.Split data = Digits.split(0.2, run.random("split", 0));
     * }</pre>
     *
     * @param testFraction how much of the whole is for testing, above 0 and below 1
     * @throws IllegalArgumentException if {@code testFraction} is out of range or leaves a part empty
     */
    public static Samples.Split split(double testFraction, RandomGenerator random) {
        Samples all = load();
        return all.split(Draws.permutation(all.size(), random), testFraction);
    }

    private static List<String> lines() {
        List<String> lines = new ArrayList<>();
        try (InputStream packed = Digits.class.getResourceAsStream(RESOURCE)) {
            if (packed == null) {
                throw new IllegalStateException(
                        RESOURCE + " is not beside " + Digits.class.getName() + ": build the examples again.");
            }
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.US_ASCII));
            String line;
            while ((line = reader.readLine()) != null) {
                lines.add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
