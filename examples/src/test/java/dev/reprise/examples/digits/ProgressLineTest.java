package dev.reprise.examples.digits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.examples.digits.nn.Evaluation;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class ProgressLineTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.US_ASCII);

    @Test
    void elsewhereThanOnATerminalEachEpochIsALine() {
        ProgressLine progress = new ProgressLine(out, false, 2);
        progress.epoch(1, 0.51239, new Evaluation(0.25, 0.9));
        progress.epoch(2, 0.25, new Evaluation(0.125, 0.975));
        progress.end();

        assertThat(printed().lines())
                .containsExactly(
                        "epoch 1/2  loss 0.5124  test loss 0.2500  accuracy 0.9000",
                        "epoch 2/2  loss 0.2500  test loss 0.1250  accuracy 0.9750");
    }

    @Test
    void onATerminalTheLineIsDrawnOverItselfAndEnded() {
        ProgressLine progress = new ProgressLine(out, true, 2);
        progress.epoch(1, 0.5, new Evaluation(0.25, 0.9));
        progress.epoch(2, 0.25, new Evaluation(0.125, 0.975));
        progress.end();

        assertThat(printed())
                .isEqualTo("\r[######......] epoch 1/2  loss 0.5000  test loss 0.2500  accuracy 0.9000"
                        + "\r[############] epoch 2/2  loss 0.2500  test loss 0.1250  accuracy 0.9750"
                        + System.lineSeparator());
    }

    @Test
    void whatALongerLineLeftBehindIsBlanked() {
        ProgressLine progress = new ProgressLine(out, true, 2);
        progress.epoch(1, 10.5, new Evaluation(0.25, 0.9));
        progress.epoch(2, 0.25, new Evaluation(0.125, 0.975));
        progress.end();

        assertThat(printed()).endsWith("accuracy 0.9750 " + System.lineSeparator());
    }

    @Test
    void aTrainingThatWasOverBeforeItBeganPrintsNothing() {
        new ProgressLine(out, true, 2).end();

        assertThat(printed()).isEmpty();
    }

    private String printed() {
        return bytes.toString(StandardCharsets.US_ASCII);
    }
}
