package dev.reprise.run.artifacts.type;

import dev.reprise.config.ConfigSchema;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;

/**
 * The types that every run knows.
 *
 * <pre>{@code
 * artifacts.save("summary.txt", ArtifactTypes.TEXT, "all went well\n");
 * artifacts.save("confusion.csv", ArtifactTypes.CSV, List.of(List.of("cat", "17"), List.of("dog", "4")));
 * artifacts.save("curves/loss.png", ArtifactTypes.PNG, image);
 * artifacts.save("score", ArtifactTypes.record(ScoreSchema.INSTANCE), new Score(0.93, 12));
 * }</pre>
 */
public final class ArtifactTypes {

    /** {@code text}: a {@code String} as UTF-8, as it stands. Half surrogate pairs cannot be saved. */
    public static final ArtifactType<String> TEXT = new TextType();

    /** {@code bytes}: as they are. */
    public static final ArtifactType<byte[]> BYTES = new BytesType();

    /**
     * {@code json}: maps with strings as keys, lists, strings, booleans, null and numbers, indented. What is not finite is
     * {@code NaN}, {@code Infinity} and {@code -Infinity}, as Python has it. Loaded, whole numbers are {@code Long} or
     * {@code BigInteger}, others {@code Double}, maps and lists unmodifiable. Up to 3 MiB, 50 levels and 100,000 values:
     * what is larger cannot be saved.
     */
    public static final ArtifactType<Object> JSON = new JsonType();

    /**
     * {@code csv}: rows of fields as RFC 4180 quotes them, in UTF-8, each ended by a line feed. Fields hold whatever text,
     * rows any number of fields but none. {@link #table} makes rows of maps.
     */
    public static final ArtifactType<List<List<String>>> CSV = new CsvType();

    /** {@code png}: a picture, without loss. Needs no display; the classes of {@code java.desktop} load at first use. */
    public static final ArtifactType<BufferedImage> PNG = new PngType();

    private ArtifactTypes() {}

    /**
     * Records of one kind as YAML, under the simple name of their class: {@code artifacts/Score/<name>}.
     *
     * @see #record(String, ConfigSchema)
     */
    public static <R> ArtifactType<R> record(ConfigSchema<R> schema) {
        return record(schema.name(), schema);
    }

    /**
     * Records of one kind as YAML, by their schema. Secrets are not written: a record with one that has no default cannot
     * be loaded. What a file says is taken as it stands; an interpolation in it is an error.
     *
     * @param name of the type, where the simple name of the class is taken
     */
    public static <R> ArtifactType<R> record(String name, ConfigSchema<R> schema) {
        return new RecordType<>(name, schema);
    }

    /**
     * Rows for {@link #CSV}: first the names, in the order in which they first appear, then the values of each map as text,
     * nothing where there is none. A map without order gives its names sorted.
     */
    public static List<List<String>> table(List<? extends Map<String, ?>> rows) {
        return CsvType.table(rows);
    }
}
