package dev.reprise.identity;

/**
 * SHA-1 (FIPS 180-4, section 6.1), which version 5 UUIDs are made with. The JDK's own brings the framework of security
 * providers with it: over 20 ms of a cold start, where this takes two or three.
 */
final class Sha1 {

    private static final int ROUNDS = 80;

    private Sha1() {}

    /** The 20 bytes of the digest. */
    static byte[] digest(byte[] message) {
        int[] words = ShaWords.padded(message);
        int[] hash = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0};
        int[] schedule = new int[ROUNDS];
        for (int block = 0; block < words.length; block += ShaWords.BLOCK) {
            expand(words, block, schedule);
            compress(hash, schedule);
        }
        return ShaWords.bytes(hash);
    }

    private static void expand(int[] words, int block, int[] schedule) {
        System.arraycopy(words, block, schedule, 0, ShaWords.BLOCK);
        for (int t = ShaWords.BLOCK; t < ROUNDS; t++) {
            int mixed = schedule[t - 3] ^ schedule[t - 8] ^ schedule[t - 14] ^ schedule[t - 16];
            schedule[t] = Integer.rotateLeft(mixed, 1);
        }
    }

    private static void compress(int[] hash, int[] schedule) {
        int a = hash[0];
        int b = hash[1];
        int c = hash[2];
        int d = hash[3];
        int e = hash[4];
        for (int t = 0; t < ROUNDS; t++) {
            int next = Integer.rotateLeft(a, 5) + choice(t, b, c, d) + e + schedule[t];
            e = d;
            d = c;
            c = Integer.rotateLeft(b, 30);
            b = a;
            a = next;
        }
        hash[0] += a;
        hash[1] += b;
        hash[2] += c;
        hash[3] += d;
        hash[4] += e;
    }

    /** The function and the constant of a round (sections 4.1.1 and 4.2.1). */
    private static int choice(int t, int b, int c, int d) {
        if (t < 20) {
            return ((b & c) ^ (~b & d)) + 0x5a827999;
        }
        if (t < 40) {
            return (b ^ c ^ d) + 0x6ed9eba1;
        }
        if (t < 60) {
            return ((b & c) ^ (b & d) ^ (c & d)) + 0x8f1bbcdc;
        }
        return (b ^ c ^ d) + 0xca62c1d6;
    }
}
