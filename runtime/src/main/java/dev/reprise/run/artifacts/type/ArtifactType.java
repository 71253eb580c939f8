package dev.reprise.run.artifacts.type;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * How values of one kind become the bytes of a file, and values again. {@link ArtifactTypes} has the usual ones; a program
 * adds its own:
 *
 * <pre>{@code
 * record Vectors() implements ArtifactType<double[]> {
 *     public String name() {
 *         return "vector";
 *     }
 *
 *     public void write(double[] value, OutputStream out) throws IOException {
 *         DataOutputStream data = new DataOutputStream(out);
 *         data.writeInt(value.length);
 *         for (double number : value) {
 *             data.writeDouble(number);
 *         }
 *         data.flush();
 *     }
 *
 *     public double[] read(InputStream in) throws IOException {
 *         DataInputStream data = new DataInputStream(in);
 *         double[] value = new double[data.readInt()];
 *         for (int i = 0; i < value.length; i++) {
 *             value[i] = data.readDouble();
 *         }
 *         return value;
 *     }
 * }
 *
 * run.artifacts().save("layers/first", new Vectors(), weights);    // artifacts/vector/layers/first
 * }</pre>
 *
 * <p>Used from many threads at once. Two instances that are {@code equal} are the same type: a record without components
 * is a good choice. A file comes from wherever the run directory does: {@code read} must not run what it finds there, so
 * no Java serialisation and no class names.
 *
 * @param <T> what is saved and loaded
 */
public interface ArtifactType<T> {

    /** The name of the type and of its directory below {@code artifacts}: letters, digits, {@code _} and {@code -}. */
    String name();

    /**
     * Writes a value.
     *
     * @param out buffered; need not be flushed or closed
     * @throws IOException if that fails: nothing is saved then
     * @throws IllegalArgumentException if the value cannot be written: nothing is saved then
     */
    void write(T value, OutputStream out) throws IOException;

    /**
     * Reads what {@link #write} has written; whether the bytes are still the same was looked at before.
     *
     * @param in buffered; need not be closed
     * @throws IOException if the bytes are none of this type
     */
    T read(InputStream in) throws IOException;
}
