package dev.reprise.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ProgressTest {

    private final Progress progress = new Progress();

    @Test
    void eachCounterCountsByItself() {
        progress.advanceIteration();
        progress.advanceIteration();

        assertThat(progress.advanceIteration()).isEqualTo(3);
        assertThat(progress.advanceStep()).isEqualTo(1);
        assertThat(progress.advanceEpoch()).isEqualTo(1);
        assertThat(progress.toTree())
                .containsExactly(
                        Map.entry("iters", 3L),
                        Map.entry("steps", 1L),
                        Map.entry("epochs", 1L),
                        Map.entry("iters_begin", 0L),
                        Map.entry("steps_begin", 0L),
                        Map.entry("epochs_begin", 0L));
    }

    @Test
    void aRestoredProgressBeginsWhereTheEarlierAttemptStood() {
        progress.restore(Map.of("iters", 30L, "steps", 15, "epochs", 3, "iters_begin", 10, "epochs_begin", 1));
        progress.advanceEpoch();

        assertThat(progress.epochs()).isEqualTo(4);
        assertThat(progress.epochsBegin()).isEqualTo(3);
        assertThat(progress.iters()).isEqualTo(30);
        assertThat(progress.itersBegin()).isEqualTo(30);
        assertThat(progress.steps()).isEqualTo(15);
        assertThat(progress.stepsBegin()).isEqualTo(15);
    }

    @Test
    void aDamagedProgressIsRefusedAndChangesNothing() {
        progress.advanceIteration();
        Map<String, Object> damaged = new HashMap<>(Map.of("iters", 5, "steps", 5, "epochs", -1));

        assertThatThrownBy(() -> progress.restore(damaged))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The saved progress has epochs = -1. It must be a whole number, 0 or more.");
        damaged.put("epochs", "3");
        assertThatThrownBy(() -> progress.restore(damaged)).isInstanceOf(IllegalArgumentException.class);
        damaged.remove("epochs");
        assertThatThrownBy(() -> progress.restore(damaged)).hasMessageContaining("epochs = null");
        assertThat(progress.iters()).isEqualTo(1);
    }

    @Test
    void noCountOfManyThreadsIsLost() throws InterruptedException {
        Thread[] threads = new Thread[4];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new Thread(() -> {
                for (int n = 0; n < 10_000; n++) {
                    progress.advanceStep();
                }
            });
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(progress.steps()).isEqualTo(40_000);
    }
}
