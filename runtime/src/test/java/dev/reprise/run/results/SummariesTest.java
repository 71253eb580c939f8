package dev.reprise.run.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.reprise.config.ScoreMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SummariesTest {

    private final Summaries summaries = new Summaries();

    private boolean best(double value, long epoch) {
        return summaries.best("acc", ScoreMode.MAX, value, epoch, epoch * 10, Map.of("loss", 1.5, "note", "x"));
    }

    private Map<?, ?> acc() {
        return (Map<?, ?>) summaries.toTree().get("acc");
    }

    @Test
    void bestLastSmallestLargestAndCountAreKept() {
        assertThat(best(0.5, 1)).isTrue();
        assertThat(best(0.75, 2)).isTrue();
        assertThat(best(0.75, 3)).isFalse();
        assertThat(best(0.25, 4)).isFalse();

        assertThat(acc())
                .hasToString(
                        "{mode=max, best={value=0.75, epoch=2, step=20, with={loss=1.5, note=x}}, min=0.25, max=0.75,"
                                + " last=0.25, count=4, nan=0}");
    }

    @Test
    void notANumberWinsNothing() {
        assertThat(best(Double.NaN, 1)).isFalse();
        assertThat(acc()).hasToString("{mode=max, last=NaN, count=1, nan=1}");
        assertThat(best(Double.NEGATIVE_INFINITY, 2)).isTrue();
        assertThat(best(Double.NaN, 3)).isFalse();
        assertThat(summaries.bestOf("acc")).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(acc().get("min")).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(acc().get("nan")).isEqualTo(2L);
    }

    @Test
    void aNameHasOneMode() {
        best(0.5, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> summaries.best("acc", ScoreMode.MIN, 0.1, 2, 0, Map.of()))
                .withMessage(
                        "The best 'acc' is the MAX of its values, it cannot be the MIN as well. Use another name.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> summaries.best("acc", ScoreMode.MAX, 0.9, 2, 0, Map.of("model", new Object())))
                .withMessageContaining("'model' cannot go with the best 'acc'");
        assertThat(acc().get("count")).isEqualTo(1L);
    }

    @Test
    void theNextAttemptGoesOnWithThem() {
        best(0.5, 1);
        best(Double.NaN, 2);
        summaries.best("time", ScoreMode.MIN, 3, 2, 0, Map.of());
        Summaries next = new Summaries();
        next.restore(summaries.toTree());

        assertThat(next.toTree()).isEqualTo(summaries.toTree());
        assertThat(next.best("acc", ScoreMode.MAX, 0.5, 3, 30, Map.of())).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> next.restore(Map.of("acc", Map.of("mode", "mean"))))
                .withMessageContaining("saved summary of 'acc'");
    }

    @Test
    void noValueOfManyThreadsIsLost() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int number = i;
            Thread thread = new Thread(() -> {
                for (int j = 0; j < 1000; j++) {
                    best(number * 1000 + j, j);
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(acc().get("count")).isEqualTo(8000L);
        assertThat(summaries.bestOf("acc")).isEqualTo(7999.0);
    }
}
