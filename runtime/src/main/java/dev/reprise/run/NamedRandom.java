package dev.reprise.run;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.ListIterator;
import java.util.random.RandomGenerator;

/**
 * Random numbers that depend on a seed, a name and a counter only, and are the same on every JDK: a program that asks
 * for the numbers of an epoch by name needs no saved generator to go on after a resume.
 *
 * <pre>{@code
 * int[] order = NamedRandom.of(config.run().seed(), "shuffle", epoch).permutation(rows);
 * }</pre>
 *
 * <p>The generator is xoshiro256++ 1.0 (Blackman, Vigna: "Scrambled Linear Pseudorandom Number Generators", ACM
 * Transactions on Mathematical Software 47/4, 2021). Its 256 bits of state are the SHA-256 digest of seed, counter and
 * name, so that neighbouring seeds, counters and names give unrelated sequences. Every method that the interface would
 * implement itself is fixed here, because the JDK is free to change how it does that. Not for secrets, and not for use
 * by several threads: give each its own name or counter.
 */
public final class NamedRandom implements RandomGenerator {

    private long s0;
    private long s1;
    private long s2;
    private long s3;

    private NamedRandom(ByteBuffer state) {
        s0 = state.getLong();
        s1 = state.getLong();
        s2 = state.getLong();
        s3 = state.getLong();
    }

    /**
     * The generator at the start of the sequence of these three.
     *
     * @param seed the seed of the run
     * @param name what the numbers are for, such as {@code "shuffle"}; may be empty
     * @param counter which of many sequences of that name, such as the epoch; may be negative
     */
    public static NamedRandom of(long seed, String name, long counter) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        // The two numbers come first and have a fixed length: no two triples give the same bytes.
        ByteBuffer key = ByteBuffer.allocate(2 * Long.BYTES + text.length);
        key.putLong(seed).putLong(counter).put(text).flip();
        return new NamedRandom(ByteBuffer.wrap(sha256(key)));
    }

    @Override
    public long nextLong() {
        long result = Long.rotateLeft(s0 + s3, 23) + s0;
        long t = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = Long.rotateLeft(s3, 45);
        return result;
    }

    /** Evenly distributed below a bound, without bias (Lemire: "Fast Random Integer Generation in an Interval", 2019). */
    @Override
    public long nextLong(long bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound is " + bound + ", must be positive");
        }
        long value = nextLong();
        long low = value * bound;
        if (Long.compareUnsigned(low, bound) < 0) {
            long threshold = Long.remainderUnsigned(-bound, bound);
            while (Long.compareUnsigned(low, threshold) < 0) {
                value = nextLong();
                low = value * bound;
            }
        }
        // Math.unsignedMultiplyHigh came with JDK 18.
        return Math.multiplyHigh(value, bound) + ((value >> 63) & bound);
    }

    @Override
    public long nextLong(long origin, long bound) {
        if (origin >= bound) {
            throw disordered(origin, bound);
        }
        long range = bound - origin;
        if (range > 0) {
            return origin + nextLong(range);
        }
        long value = nextLong();
        while (value < origin || value >= bound) {
            value = nextLong();
        }
        return value;
    }

    @Override
    public int nextInt() {
        return (int) (nextLong() >>> 32);
    }

    /** Evenly distributed below a bound, without bias (Lemire, as for {@link #nextLong(long)}). */
    @Override
    public int nextInt(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound is " + bound + ", must be positive");
        }
        long product = (nextLong() >>> 32) * bound;
        if ((product & 0xFFFFFFFFL) < bound) {
            int threshold = Integer.remainderUnsigned(-bound, bound);
            while ((product & 0xFFFFFFFFL) < threshold) {
                product = (nextLong() >>> 32) * bound;
            }
        }
        return (int) (product >>> 32);
    }

    @Override
    public int nextInt(int origin, int bound) {
        if (origin >= bound) {
            throw disordered(origin, bound);
        }
        return (int) (origin + nextLong((long) bound - origin));
    }

    @Override
    public boolean nextBoolean() {
        return nextLong() < 0;
    }

    /** One of the 2^53 multiples of 2^-53 from 0 to below 1. */
    @Override
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1p-53;
    }

    @Override
    public double nextDouble(double bound) {
        if (!(bound > 0 && bound < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("bound is " + bound + ", must be positive and finite");
        }
        return Math.min(nextDouble() * bound, Math.nextDown(bound));
    }

    @Override
    public double nextDouble(double origin, double bound) {
        if (!(origin < bound && Double.isFinite(origin) && Double.isFinite(bound))) {
            throw disordered(origin, bound);
        }
        // Halved, because the width of the widest ranges is no double.
        double half = nextDouble() * (0.5 * bound - 0.5 * origin) + 0.5 * origin;
        return Math.max(origin, Math.min(2 * half, Math.nextDown(bound)));
    }

    /** One of the 2^24 multiples of 2^-24 from 0 to below 1. */
    @Override
    public float nextFloat() {
        return (nextLong() >>> 40) * 0x1p-24f;
    }

    @Override
    public float nextFloat(float bound) {
        if (!(bound > 0 && bound < Float.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("bound is " + bound + ", must be positive and finite");
        }
        return Math.min(nextFloat() * bound, Math.nextDown(bound));
    }

    @Override
    public float nextFloat(float origin, float bound) {
        if (!(origin < bound && Float.isFinite(origin) && Float.isFinite(bound))) {
            throw disordered(origin, bound);
        }
        double value = nextFloat() * ((double) bound - origin) + origin;
        return Math.max(origin, Math.min((float) value, Math.nextDown(bound)));
    }

    /**
     * Normally distributed, mean 0 and standard deviation 1, by the polar method (Marsaglia, Bray: "A Convenient Method
     * for Generating Normal Variables", 1964). The second number that the method gives is dropped: the generator keeps
     * nothing but its state.
     */
    @Override
    public double nextGaussian() {
        double x;
        double square;
        do {
            x = 2 * nextDouble() - 1;
            double y = 2 * nextDouble() - 1;
            square = x * x + y * y;
        } while (square >= 1 || square == 0);
        return x * StrictMath.sqrt(-2 * StrictMath.log(square) / square);
    }

    @Override
    public double nextGaussian(double mean, double stddev) {
        if (!(stddev >= 0)) {
            throw new IllegalArgumentException("stddev is " + stddev + ", must not be negative");
        }
        return mean + stddev * nextGaussian();
    }

    /** Exponentially distributed with mean 1, by inversion; at most 36.8. */
    @Override
    public double nextExponential() {
        return -StrictMath.log1p(-nextDouble());
    }

    /** Fills an array; eight bytes from each long, the lowest first. */
    @Override
    public void nextBytes(byte[] bytes) {
        long bits = 0;
        for (int i = 0; i < bytes.length; i++) {
            bits = i % Long.BYTES == 0 ? nextLong() : bits >>> Byte.SIZE;
            bytes[i] = (byte) bits;
        }
    }

    /** The numbers from 0 to below {@code n} in random order, each order as likely as any other. */
    public int[] permutation(int n) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        shuffle(order);
        return order;
    }

    /** Brings an array into random order, each order as likely as any other (Durstenfeld: Algorithm 235, 1964). */
    public void shuffle(int[] array) {
        for (int i = array.length - 1; i > 0; i--) {
            int j = nextInt(i + 1);
            int moved = array[i];
            array[i] = array[j];
            array[j] = moved;
        }
    }

    /** Brings a modifiable list into random order, the same as {@link #shuffle(int[])} would. */
    public <T> void shuffle(List<T> list) {
        List<T> shuffled = new ArrayList<>(list);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            Collections.swap(shuffled, i, nextInt(i + 1));
        }
        ListIterator<T> places = list.listIterator();
        for (T element : shuffled) {
            places.next();
            places.set(element);
        }
    }

    private static IllegalArgumentException disordered(Number origin, Number bound) {
        return new IllegalArgumentException(
                "origin is " + origin + " and bound is " + bound + ": both must be finite, and origin below bound");
    }

    private static byte[] sha256(ByteBuffer bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes);
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256.", impossible);
        }
    }
}
