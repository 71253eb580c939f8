package dev.reprise.identity;

/** A message as the SHA family reads it (FIPS 180-4, sections 5.1.1 and 5.2.1): padded, in big-endian 32-bit words. */
final class ShaWords {

    /** Words in a block. */
    static final int BLOCK = 16;

    private static final int BLOCK_BYTES = BLOCK * Integer.BYTES;
    private static final int LAST_BYTE_SHIFT = Integer.SIZE - Byte.SIZE;
    private static final int END_MARK = 0x80;

    private ShaWords() {}

    /** The words of the padded message: whole blocks. */
    static int[] padded(byte[] message) {
        // One byte for the mark and eight for the length must fit behind the message.
        int blocks = (message.length + Long.BYTES) / BLOCK_BYTES + 1;
        int[] words = new int[blocks * BLOCK];
        for (int i = 0; i < message.length; i++) {
            words[i >> 2] |= (message[i] & 0xff) << shift(i);
        }
        words[message.length >> 2] |= END_MARK << shift(message.length);
        long bits = (long) message.length * Byte.SIZE;
        words[words.length - 2] = (int) (bits >>> Integer.SIZE);
        words[words.length - 1] = (int) bits;
        return words;
    }

    /** The bytes of a digest's words. */
    static byte[] bytes(int[] words) {
        byte[] bytes = new byte[words.length * Integer.BYTES];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (words[i >> 2] >>> shift(i));
        }
        return bytes;
    }

    private static int shift(int index) {
        return LAST_BYTE_SHIFT - Byte.SIZE * (index & 3);
    }
}
