package dev.reprise.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShaTest {

    @Test
    void digestsTheExamplesOfTheStandard() {
        byte[] abc = "abc".getBytes(US_ASCII);

        assertThat(HexFormat.of().formatHex(Sha1.digest(abc))).isEqualTo("a9993e364706816aba3e25717850c26c9cd0d89d");
        assertThat(HexFormat.of().formatHex(Sha256.digest(abc)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void digestsAsTheJdkDoesAtEveryLengthUpTo300() throws NoSuchAlgorithmException {
        Random random = new Random(1);
        for (int length = 0; length <= 300; length++) {
            assertSame(random, length);
        }
    }

    @Test
    void digestsLongMessagesAsTheJdkDoes() throws NoSuchAlgorithmException {
        Random random = new Random(2);
        for (int length : new int[] {4095, 65_536, 1_000_003, 20_000_000}) {
            assertSame(random, length);
        }
    }

    private static void assertSame(Random random, int length) throws NoSuchAlgorithmException {
        byte[] message = new byte[length];
        random.nextBytes(message);

        assertThat(Sha1.digest(message))
                .isEqualTo(MessageDigest.getInstance("SHA-1").digest(message));
        assertThat(Sha256.digest(message))
                .isEqualTo(MessageDigest.getInstance("SHA-256").digest(message));
    }
}
