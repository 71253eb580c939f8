package dev.reprise.examples.digits.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.reprise.examples.digits.Digits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TrainingTest {

    private static final int EPOCHS = 5;
    private static final Schedule SCHEDULE = new Cosine(1, 0);

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4})
    void readsAtLeast96OfAHundredUnseenDigits(long seed) {
        Seeds seeds = new Seeds(seed);
        Samples.Split data = Digits.split(0.2, seeds.random("split", 0));
        Optimizer sgd = new Sgd(0.2, 0.9, 1e-4);
        Network network = new Network(64, List.of(128), 10, Activation.RELU, seeds.random("weights", 0));
        Training training = new Training(network, sgd.start(network.parameterCount()), data.train(), 32, 0.3);
        DoubleUnaryOperator rate = time -> sgd.lr() * SCHEDULE.factor(time, 30);

        for (int epoch = 0; epoch < 30; epoch++) {
            training.epoch(epoch, rate, seeds.random("shuffle", epoch), seeds.random("dropout", epoch));
        }

        assertThat(Evaluation.of(network, data.test()).accuracy()).isGreaterThanOrEqualTo(0.96);
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void aTrainingTakenUpAtAnyEpochEndsInTheSameBits(Optimizer optimizer) throws IOException {
        Learner straight = new Learner(optimizer);
        List<byte[]> saved = new ArrayList<>();
        List<Double> losses = new ArrayList<>();
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            saved.add(straight.saved());
            losses.add(straight.epoch(epoch));
        }

        for (int stop = 0; stop < EPOCHS; stop++) {
            Learner resumed = new Learner(optimizer);
            resumed.takeUp(saved.get(stop));
            for (int epoch = stop; epoch < EPOCHS; epoch++) {
                assertThat(resumed.epoch(epoch)).isEqualTo(losses.get(epoch));
            }
            assertThat(resumed.saved()).isEqualTo(straight.saved());
        }
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void withoutTheOptimizersStateTheBitsDiffer(Optimizer optimizer) throws IOException {
        Learner straight = new Learner(optimizer);
        Learner resumed = new Learner(optimizer);
        straight.epoch(0);
        resumed.network.readFrom(new ByteArrayInputStream(straight.saved()));

        straight.epoch(1);
        resumed.epoch(1);

        assertThat(resumed.network.parameters()).isNotEqualTo(straight.network.parameters());
    }

    /** The bits that JDK 17 gives on x86-64; a sum in another order or a function of another library shows here. */
    @ParameterizedTest
    @CsvSource({"RELU, 2766370686", "TANH, 1684613415"})
    void endsInTheSameBitsOnEveryJdk(Activation activation, long checksum) throws IOException {
        Learner learner = new Learner(new Adam(1e-3, 0.9, 0.999, 1e-8, 1e-2), activation);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            learner.epoch(epoch);
        }

        CRC32 crc = new CRC32();
        crc.update(learner.saved());
        assertThat(crc.getValue()).isEqualTo(checksum);
    }

    @Test
    void drawsNoMasksWithoutDropout() {
        Learner learner = new Learner(new Sgd(0.1, 0, 0));
        Training training = new Training(learner.network, learner.update, learner.samples, 50, 0);

        double loss = training.epoch(0, time -> 0.1, learner.seeds.random("shuffle", 0), () -> {
            throw new AssertionError("drew a mask");
        });

        assertThat(loss).isBetween(0.5, 3.0);
    }

    @Test
    void asksForTheRateAtEveryStepWithTheLastBatchBeingWhatIsLeft() {
        Learner learner = new Learner(new Sgd(0.1, 0, 0));
        Samples ten = learner.samples.select(new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
        Training training = new Training(learner.network, learner.update, ten, 4, 0);
        List<Double> times = new ArrayList<>();

        training.epoch(
                2,
                time -> {
                    times.add(time);
                    return 0.1;
                },
                learner.seeds.random("shuffle", 2),
                learner.seeds.random("dropout", 2));

        assertThat(times).containsExactly(2.0, 2.4, 2.8);
    }

    @Test
    void aBatchMayBeLargerThanAllSamples() {
        Learner learner = new Learner(new Sgd(0.1, 0, 0));
        Training training = new Training(learner.network, learner.update, learner.samples, Integer.MAX_VALUE, 0);

        double before = Evaluation.of(learner.network, learner.samples).loss();
        double met =
                training.epoch(0, time -> 0.1, learner.seeds.random("shuffle", 0), learner.seeds.random("dropout", 0));

        assertThat(met).isCloseTo(before, within(1e-12));
        assertThat(Evaluation.of(learner.network, learner.samples).loss()).isLessThan(before);
    }

    @Test
    void refusesABatchOfNothing() {
        Learner learner = new Learner(new Sgd(0.1, 0, 0));

        assertThatThrownBy(() -> new Training(learner.network, learner.update, learner.samples, 0, 0))
                .hasMessage("A batch of 0 samples: a batch has 1 or more.");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1, Double.NaN})
    void refusesDropoutOutOfRange(double dropout) {
        Learner learner = new Learner(new Sgd(0.1, 0, 0));

        assertThatThrownBy(() -> new Training(learner.network, learner.update, learner.samples, 32, dropout))
                .hasMessage("Dropout " + dropout + " is not from 0 to below 1; 0 turns it off.");
    }

    static Stream<Optimizer> optimizers() {
        return Stream.of(new Sgd(0.1, 0.9, 1e-4), new Adam(1e-3, 0.9, 0.999, 1e-8, 1e-2));
    }

    /** A small training with dropout, whose state can be saved and taken up. */
    private static final class Learner {

        final Seeds seeds = new Seeds(5);
        final Samples samples = Digits.split(0.5, seeds.random("split", 0)).train();
        final Network network;
        final Optimizer optimizer;
        final Update update;
        final Training training;

        Learner(Optimizer optimizer) {
            this(optimizer, Activation.TANH);
        }

        Learner(Optimizer optimizer, Activation activation) {
            this.optimizer = optimizer;
            this.network = new Network(64, List.of(16, 12), 10, activation, seeds.random("weights", 0));
            this.update = optimizer.start(network.parameterCount());
            this.training = new Training(network, update, samples, 32, 0.2);
        }

        double epoch(int epoch) {
            return training.epoch(
                    epoch,
                    time -> optimizer.lr() * SCHEDULE.factor(time, EPOCHS),
                    seeds.random("shuffle", epoch),
                    seeds.random("dropout", epoch));
        }

        byte[] saved() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            network.writeTo(bytes);
            update.writeTo(bytes);
            return bytes.toByteArray();
        }

        void takeUp(byte[] saved) throws IOException {
            ByteArrayInputStream bytes = new ByteArrayInputStream(saved);
            network.readFrom(bytes);
            update.readFrom(bytes);
            assertThat(bytes.available()).isZero();
        }
    }
}
