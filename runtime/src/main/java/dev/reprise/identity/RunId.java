package dev.reprise.identity;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The identity of a config under an experiment: the version 5 UUID (RFC 9562, section 5.5) of the config's canonical
 * text in the experiment's namespace. In Python: {@code uuid.uuid5(experiment_uuid, text)}.
 */
public final class RunId {

    private static final int NAMESPACE_BYTES = 16;
    private static final long VERSION_MASK = 0xf000L;
    private static final long VERSION_5 = 0x5000L;
    private static final long VARIANT_MASK = 0xc000_0000_0000_0000L;
    private static final long VARIANT_RFC = 0x8000_0000_0000_0000L;

    private RunId() {}

    /**
     * The run's UUID; its 32 hex digits are the {@code run_id}.
     *
     * @param experiment as {@link ExperimentId#uuid()} gives it
     * @param canonicalText the config as canonical YAML; hashed as UTF-8
     */
    public static UUID of(UUID experiment, String canonicalText) {
        byte[] name = canonicalText.getBytes(StandardCharsets.UTF_8);
        byte[] hashed = new byte[NAMESPACE_BYTES + name.length];
        put(experiment.getMostSignificantBits(), hashed, 0);
        put(experiment.getLeastSignificantBits(), hashed, Long.BYTES);
        System.arraycopy(name, 0, hashed, NAMESPACE_BYTES, name.length);
        byte[] digest = Sha1.digest(hashed);
        long high = (get(digest, 0) & ~VERSION_MASK) | VERSION_5;
        long low = (get(digest, Long.BYTES) & ~VARIANT_MASK) | VARIANT_RFC;
        return new UUID(high, low);
    }

    private static void put(long value, byte[] bytes, int offset) {
        for (int i = 0; i < Long.BYTES; i++) {
            bytes[offset + i] = (byte) (value >>> (Long.SIZE - Byte.SIZE * (i + 1)));
        }
    }

    private static long get(byte[] bytes, int offset) {
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = (value << Byte.SIZE) | (bytes[offset + i] & 0xff);
        }
        return value;
    }
}
