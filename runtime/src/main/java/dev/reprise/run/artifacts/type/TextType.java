package dev.reprise.run.artifacts.type;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** See {@link ArtifactTypes#TEXT}. */
record TextType() implements ArtifactType<String> {

    @Override
    public String name() {
        return "text";
    }

    @Override
    public void write(String value, OutputStream out) throws IOException {
        encode(value, out);
    }

    @Override
    public String read(InputStream in) throws IOException {
        return decode(in);
    }

    /** Writes text, and nothing in place of what is none. */
    static void encode(String text, OutputStream out) throws IOException {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            out.write(bytes.array(), bytes.arrayOffset(), bytes.remaining());
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    "The text holds half a character (a single surrogate), which no file can hold. Remove it first.",
                    e);
        }
    }

    static String decode(InputStream in) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(in.readAllBytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IOException("it is not UTF-8", e);
        }
    }
}
