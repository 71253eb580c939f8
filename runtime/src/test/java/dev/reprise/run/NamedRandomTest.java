package dev.reprise.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The expected numbers were computed by a separate implementation in Python, with hashlib and math; only the digests of
 * 100,000 Gaussian and exponential numbers are our own, because Python's logarithm differs from StrictMath's in the last
 * place of a few of them.
 */
final class NamedRandomTest {

    @Test
    void givesTheseLongs() {
        NamedRandom random = shuffle();

        assertThat(LongStream.generate(random::nextLong).limit(4))
                .containsExactly(
                        -5750177549604502539L, 6963912512761987454L, -1268374098049645552L, -5682037651686462380L);
    }

    @ParameterizedTest
    @CsvSource({
        "42, shuffle, 1, -4856543915558930762",
        "43, shuffle, 0, -4608112000487589050",
        "42, shufflf, 0, 905018621731439113",
        "42, '', 0, 4684795513837046161",
        "-1, \u00e9\u20ac\ud83d\ude00, -9223372036854775808, -2001464362836265774",
        "9223372036854775807, dropout, 9223372036854775807, 4573951674235884395"
    })
    void everyPartOfTheKeyCounts(long seed, String name, long counter, long first) {
        assertThat(NamedRandom.of(seed, name, counter).nextLong()).isEqualTo(first);
    }

    @Test
    void givesTheseInts() {
        NamedRandom all = shuffle();
        NamedRandom digits = shuffle();
        NamedRandom rejecting = shuffle();
        NamedRandom ranged = shuffle();
        NamedRandom wide = shuffle();

        assertThat(IntStream.generate(all::nextInt).limit(4))
                .containsExactly(-1338817540, 1621412232, -295316358, -1322952484);
        assertThat(IntStream.generate(() -> digits.nextInt(10)).limit(12))
                .containsExactly(6, 3, 9, 6, 8, 0, 2, 1, 7, 2, 8, 0);
        assertThat(IntStream.generate(() -> rejecting.nextInt(3 << 29)).limit(6))
                .containsExactly(1108556158, 1499869101, 1114505554, 1314195177, 104472745, 363269676);
        assertThat(IntStream.generate(() -> ranged.nextInt(-5, 5)).limit(12))
                .containsExactly(1, -2, 4, 1, 3, -5, -3, -4, 2, -3, 3, -5);
        assertThat(IntStream.generate(() -> wide.nextInt(Integer.MIN_VALUE, Integer.MAX_VALUE))
                        .limit(3))
                .containsExactly(808666107, -526071416, 1852167289);
    }

    @Test
    void givesTheseBoundedLongs() {
        NamedRandom random = shuffle();
        NamedRandom rejecting = shuffle();

        assertThat(LongStream.generate(() -> random.nextLong(1_000_000_000_000L))
                        .limit(3))
                .containsExactly(688282250427L, 377514453766L, 931241302368L);
        assertThat(LongStream.generate(() -> rejecting.nextLong(3L << 61)).limit(6))
                .containsExactly(
                        4761212446539393403L,
                        2611467192285745295L,
                        4786764908258658463L,
                        448707026695923914L,
                        1304708528099096767L,
                        5244202942289937065L);
        assertThat(shuffle().nextLong(100, 1_000_000_000_100L)).isEqualTo(688282250527L);
        assertThat(shuffle().nextLong(Long.MIN_VALUE, Long.MAX_VALUE)).isEqualTo(-5750177549604502539L);
    }

    @Test
    void givesTheseFractions() {
        NamedRandom plain = shuffle();
        NamedRandom bounded = shuffle();
        NamedRandom ranged = shuffle();
        NamedRandom floats = shuffle();

        assertThat(List.of(plain.nextDouble(), plain.nextDouble(), plain.nextDouble()))
                .containsExactly(0.6882822504270711, 0.3775144537667767, 0.9312413023685115);
        assertThat(List.of(bounded.nextDouble(2.5), bounded.nextDouble(2.5)))
                .containsExactly(1.7207056260676779, 0.9437861344169418);
        assertThat(List.of(ranged.nextDouble(-1, 1), ranged.nextDouble(-1, 1)))
                .containsExactly(0.3765645008541423, -0.24497109246644655);
        assertThat(List.of(floats.nextFloat(), floats.nextFloat())).containsExactly(0.6882822f, 0.37751442f);
        assertThat(shuffle().nextFloat(4)).isEqualTo(4 * 0.6882822f);
        assertThat(shuffle().nextFloat(1, 3)).isEqualTo(2.3765645f);
    }

    @Test
    void givesTheseOtherValues() {
        NamedRandom booleans = shuffle();
        NamedRandom gaussians = shuffle();
        NamedRandom exponentials = shuffle();
        byte[] bytes = new byte[11];
        shuffle().nextBytes(bytes);

        assertThat(IntStream.range(0, 8).mapToObj(i -> booleans.nextBoolean()))
                .containsExactly(true, false, true, true, true, false, false, false);
        assertThat(List.of(gaussians.nextGaussian(), gaussians.nextGaussian(), gaussians.nextGaussian()))
                .containsExactly(1.4996789165706161, 0.43828120537242393, -0.5705517208778704);
        assertThat(shuffle().nextGaussian(10, 2)).isEqualTo(10 + 2 * 1.4996789165706161);
        assertThat(List.of(exponentials.nextExponential(), exponentials.nextExponential()))
                .containsExactly(1.1656571494190524, 0.47403486981528986);
        assertThat(HexFormat.of().formatHex(bytes)).isEqualTo("f5c36500fc4333b07e8113");
    }

    @Test
    void givesTheseOrders() {
        int[] array = {10, 11, 12, 13, 14, 15, 16, 17, 18, 19};
        List<Integer> list = new ArrayList<>(List.of(10, 11, 12, 13, 14, 15, 16, 17, 18, 19));
        shuffle().shuffle(array);
        shuffle().shuffle(list);

        assertThat(shuffle().permutation(10)).containsExactly(2, 1, 8, 5, 0, 9, 4, 7, 3, 6);
        assertThat(array).containsExactly(12, 11, 18, 15, 10, 19, 14, 17, 13, 16);
        assertThat(list).containsExactly(12, 11, 18, 15, 10, 19, 14, 17, 13, 16);
        assertThat(shuffle().permutation(0)).isEmpty();
        assertThat(shuffle().permutation(1)).containsExactly(0);
    }

    @Test
    void aHundredThousandOfEachAreTheSameOnEveryJdk() throws Exception {
        NamedRandom longs = NamedRandom.of(7, "golden", 0);
        NamedRandom gaussians = NamedRandom.of(7, "golden", 1);
        NamedRandom exponentials = NamedRandom.of(7, "golden", 2);
        MessageDigest longDigest = MessageDigest.getInstance("SHA-256");
        MessageDigest gaussianDigest = MessageDigest.getInstance("SHA-256");
        MessageDigest exponentialDigest = MessageDigest.getInstance("SHA-256");
        MessageDigest orderDigest = MessageDigest.getInstance("SHA-256");
        for (int i = 0; i < 100_000; i++) {
            longDigest.update(bytes(longs.nextLong()));
            gaussianDigest.update(bytes(Double.doubleToLongBits(gaussians.nextGaussian())));
            exponentialDigest.update(bytes(Double.doubleToLongBits(exponentials.nextExponential())));
        }
        for (int element : NamedRandom.of(7, "golden", 3).permutation(100_000)) {
            orderDigest.update(ByteBuffer.allocate(4).putInt(element).flip());
        }

        assertThat(hex(longDigest)).isEqualTo("6499c616cf1881184f2f1d7df3e1ae7b7c90204788aa757525c7d56865461c41");
        assertThat(hex(gaussianDigest)).isEqualTo("7cdb3d310f3a5ddcf962d56a9f5d113920bfa0990e2c0e98d293dbe706805a4b");
        assertThat(hex(exponentialDigest))
                .isEqualTo("ac7e485318d64119abecdbe3f913d954955ac8945fe7a4fad26b06c93f5a27aa");
        assertThat(hex(orderDigest)).isEqualTo("aea032fb3da7b1bbe757b34375fcc98b9a02e3612abf3a17f928c08eb4fad5c5");
    }

    @Test
    void streamsGiveWhatTheMethodsGive() {
        assertThat(shuffle().ints(5, 0, 10)).containsExactly(6, 3, 9, 6, 8);
        assertThat(shuffle().longs(2)).containsExactly(-5750177549604502539L, 6963912512761987454L);
        assertThat(shuffle().doubles(2)).containsExactly(0.6882822504270711, 0.3775144537667767);
        assertThat(shuffle().ints().limit(1)).containsExactly(-1338817540);
    }

    @Test
    void boundsAreKeptAtTheEdges() {
        NamedRandom random = shuffle();
        for (int i = 0; i < 10_000; i++) {
            assertThat(random.nextDouble(Double.MIN_VALUE)).isZero();
            assertThat(random.nextDouble(1, Math.nextUp(1.0))).isEqualTo(1);
            assertThat(random.nextFloat(1, Math.nextUp(1f))).isEqualTo(1);
            assertThat(random.nextDouble(-Double.MAX_VALUE, Double.MAX_VALUE)).isFinite();
            assertThat(random.nextFloat(-Float.MAX_VALUE, Float.MAX_VALUE)).isFinite();
            assertThat(random.nextInt(1)).isZero();
            assertThat(random.nextInt(Integer.MAX_VALUE - 1, Integer.MAX_VALUE)).isEqualTo(Integer.MAX_VALUE - 1);
            assertThat(random.nextLong(Long.MIN_VALUE, 2)).isLessThan(2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void aBoundThatIsNotPositiveIsRefused(int bound) {
        NamedRandom random = shuffle();

        String message = "bound is " + bound + ", must be positive";
        assertThatThrownBy(() -> random.nextInt(bound)).hasMessage(message);
        assertThatThrownBy(() -> random.nextLong(bound)).hasMessage(message);
        assertThatThrownBy(() -> random.nextDouble(bound)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> random.nextFloat(bound)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEmptyRangeIsRefused() {
        NamedRandom random = shuffle();

        assertThatThrownBy(() -> random.nextInt(3, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("origin is 3 and bound is 3: both must be finite, and origin below bound");
        assertThatThrownBy(() -> random.nextLong(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> random.nextDouble(0, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> random.nextDouble(0, Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> random.nextFloat(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> random.nextGaussian(0, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static NamedRandom shuffle() {
        return NamedRandom.of(42, "shuffle", 0);
    }

    private static byte[] bytes(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
