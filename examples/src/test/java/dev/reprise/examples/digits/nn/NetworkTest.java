package dev.reprise.examples.digits.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NetworkTest {

    private final Seeds seeds = new Seeds(1);

    @Test
    void hasAWeightForEachConnectionAndABiasForEachUnit() {
        assertThat(network(64, List.of(128), 10).parameterCount()).isEqualTo(64 * 128 + 128 + 128 * 10 + 10);
        assertThat(network(64, List.of(), 10).parameterCount()).isEqualTo(650);
    }

    @Test
    void beginsWithWeightsWithinTheBoundOfItsActivationAndBiasesOfZero() {
        double[] rectified = new Network(64, List.of(32), 10, Activation.RELU, seeds.random("weights", 0)).parameters();
        double[] tangent = new Network(64, List.of(32), 10, Activation.TANH, seeds.random("weights", 0)).parameters();

        double[] first = Arrays.copyOf(rectified, 64 * 32);
        assertThat(Arrays.stream(first).max().orElseThrow()).isBetween(0.29, 0.30618622);
        assertThat(Arrays.stream(first).min().orElseThrow()).isBetween(-0.30618622, -0.29);
        assertThat(Arrays.copyOfRange(rectified, 64 * 32, 64 * 32 + 32)).containsOnly(0);
        assertThat(tangent[0] / rectified[0]).isCloseTo(Math.sqrt(64.0 / 96), within(1e-12));
    }

    @Test
    void computesWeightedSumsActivationsAndTheGreatestOutput() {
        Network network = network(2, List.of(2), 2);
        double[] weights = {1, -1, 2, 1, 0.5, 0, 1, 0, 0, 1, 0, 0.25};
        System.arraycopy(weights, 0, network.live(), 0, weights.length);
        // Hidden: relu(1 + 2 * 0.5 + 0.5) = 2.5 and relu(-1 + 0.5) = 0; outputs 2.5 and 0.25, so a loss of ln(1 +
        // exp(-2.25)).
        Samples one = new Samples(2, new double[] {1, 0.5}, new int[] {0});

        Evaluation right = Evaluation.of(network, one);
        Evaluation wrong = Evaluation.of(network, new Samples(2, new double[] {1, 0.5}, new int[] {1}));

        assertThat(right.accuracy()).isEqualTo(1);
        assertThat(right.loss()).isCloseTo(0.100206558917, within(1e-12));
        assertThat(wrong.accuracy()).isEqualTo(0);
        assertThat(wrong.loss()).isCloseTo(2.350206558917, within(1e-12));
    }

    @Test
    void readsBackTheBitsItWrote() throws IOException {
        Network written = network(4, List.of(3), 2);
        Network read = new Network(4, List.of(3), 2, Activation.RELU, seeds.random("weights", 1));

        read.readFrom(new ByteArrayInputStream(bytes(written)));

        assertThat(read.parameters()).isEqualTo(written.parameters());
    }

    @Test
    void refusesWeightsOfOtherLayersAndKeepsItsOwn() throws IOException {
        Network network = network(4, List.of(3), 2);
        double[] before = network.parameters();
        byte[] other = bytes(network(4, List.of(5), 2));

        assertThatThrownBy(() -> network.readFrom(new ByteArrayInputStream(other)))
                .isInstanceOf(IOException.class)
                .hasMessage("Found 37 weights of layers 4-5-2 where 23 weights of layers 4-3-2 are needed:"
                        + " use the settings that they were written with.");
        assertThat(network.parameters()).isEqualTo(before);
    }

    @Test
    void refusesWeightsCutShortAnywhereAndKeepsItsOwn() throws IOException {
        Network network = network(4, List.of(3), 2);
        double[] before = network.parameters();
        byte[] whole = bytes(new Network(4, List.of(3), 2, Activation.RELU, seeds.random("weights", 1)));

        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> network.readFrom(new ByteArrayInputStream(cut)))
                    .isInstanceOf(IOException.class)
                    .hasMessage("The weights of layers 4-3-2 end early: use a copy that is whole.");
        }
        assertThat(network.parameters()).isEqualTo(before);
    }

    @Test
    void refusesTheStateOfAnotherOptimizer() throws IOException {
        ByteArrayOutputStream sgd = new ByteArrayOutputStream();
        new Sgd(0.1, 0.9, 0).start(3).writeTo(sgd);
        Update adam = new Adam(0.1, 0.9, 0.999, 1e-8, 0).start(3);

        assertThatThrownBy(() -> adam.readFrom(new ByteArrayInputStream(sgd.toByteArray())))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("Found 3 velocities of sgd where 7 moments of adam are needed");
    }

    @Test
    void refusesALayerWithoutUnits() {
        assertThatThrownBy(() -> network(4, List.of(3, 0), 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A layer of 0 units: a layer has 1 or more.");
    }

    private Network network(int inputs, List<Integer> hidden, int outputs) {
        return new Network(inputs, hidden, outputs, Activation.RELU, seeds.random("weights", 0));
    }

    private static byte[] bytes(Network network) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        network.writeTo(bytes);
        return bytes.toByteArray();
    }
}
