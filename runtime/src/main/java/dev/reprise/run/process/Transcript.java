package dev.reprise.run.process;

import dev.reprise.secret.SecretFilter;
import dev.reprise.secret.SecretTexts;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What went through one stream, as text for the log: characters as they are, bytes decoded by the console's charset.
 * Characters that arrive in pieces are held until they are whole, and secrets are masked. Its stream guards it against other threads.
 */
final class Transcript {

    private final LogFile file;
    private final CharsetDecoder decoder;
    private final @Nullable SecretFilter filter;
    private byte[] halfBytes = {};
    private String halfPair = "";

    Transcript(LogFile file, Charset console, SecretTexts secrets) {
        this.file = file;
        this.filter = secrets.isEmpty() ? null : new SecretFilter(secrets);
        // A console said to be ASCII (the POSIX locale of containers) often gets UTF-8 all the same.
        Charset charset = console.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : console;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    void text(String more) {
        String whole = halfPair.isEmpty() ? more : halfPair + more;
        int end = whole.length();
        if (end > 0 && Character.isHighSurrogate(whole.charAt(end - 1))) {
            end--;
        }
        halfPair = whole.substring(end);
        String text = whole.substring(0, end);
        file.append(filter == null ? text : filter.pass(text));
    }

    void bytes(byte[] bytes, int offset, int length) {
        ByteBuffer in = ByteBuffer.allocate(halfBytes.length + length);
        in.put(halfBytes).put(bytes, offset, length).flip();
        CharBuffer out = CharBuffer.allocate((int) Math.ceil(in.remaining() * (double) decoder.maxCharsPerByte()) + 1);
        decoder.decode(in, out, false);
        halfBytes = new byte[in.remaining()];
        in.get(halfBytes);
        text(out.flip().toString());
    }

    /** Hands over all but what may be the beginning of a secret. */
    void flush() {
        file.flush();
    }

    /** Hands over all. */
    void finish() {
        if (filter != null) {
            file.append(filter.rest());
        }
        file.flush();
    }
}
