package dev.reprise.examples.digits.nn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** Arrays of numbers as bytes: a title that says what they are, how many, then each in big-endian IEEE 754 form. */
final class Numbers {

    private Numbers() {}

    static void write(OutputStream out, String title, double[] values) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeUTF(title);
        data.writeInt(values.length);
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Double.BYTES);
        bytes.asDoubleBuffer().put(values);
        data.write(bytes.array());
        data.flush();
    }

    /** Fills {@code values}, all of them or, when it throws, none. */
    static void read(InputStream in, String title, double[] values) throws IOException {
        DataInputStream data = new DataInputStream(in);
        byte[] bytes = new byte[values.length * Double.BYTES];
        try {
            String found = data.readUTF();
            int count = data.readInt();
            if (!found.equals(title) || count != values.length) {
                throw new IOException("Found " + count + " " + found + " where " + values.length + " " + title
                        + " are needed: use the settings that they were written with.");
            }
            data.readFully(bytes);
        } catch (EOFException e) {
            throw new IOException("The " + title + " end early: use a copy that is whole.", e);
        }
        ByteBuffer.wrap(bytes).asDoubleBuffer().get(values);
    }
}
