package dev.reprise.run.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.reprise.config.ScoreMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ResultsTest {

    @TempDir
    Path directory;

    private Results results() {
        return results(ScoreRule.LOSS, OptionalInt.empty());
    }

    private Results results(ScoreRule rule, OptionalInt patience) {
        return new Results(directory, "run", "0123", null, rule, patience);
    }

    private static boolean epoch(Results results, long epoch, double loss) throws IOException {
        results.report("val", Map.of("loss", loss));
        return results.endEpoch(epoch);
    }

    private String content(String name) throws IOException {
        return Files.readString(directory.resolve(name));
    }

    @Test
    void eachEpochThatReportsStandsInTheFiles() throws IOException {
        Results results =
                new Results(directory, "run", "0123", "2026-11-21T10:00:00Z", ScoreRule.LOSS, OptionalInt.empty());
        results.report("train", Map.of("loss", 0.1f));
        results.report("val", Map.of("loss", 1.0 / 3));
        results.report("val", Map.of("right", 7));
        assertThat(results.endEpoch(1)).isTrue();
        assertThat(results.endEpoch(2)).isFalse();
        results.report("val", Map.of("loss", Double.NaN));
        assertThat(results.endEpoch(3)).isFalse();

        assertThat(content("results.json")).isEqualTo("""
                        {
                          "name": "run",
                          "run_id": "0123",
                          "start": "2026-11-21T10:00:00Z",
                          "results": {
                            "1": {
                              "train": {
                                "loss": 0.1
                              },
                              "val": {
                                "loss": 0.3333333333333333,
                                "right": 7
                              }
                            },
                            "3": {
                              "val": {
                                "loss": NaN
                              }
                            }
                          }
                        }
                        """);
        assertThat(content("latest.json")).contains("\"epoch\": 3", "NaN").doesNotContain("train");
        assertThat(content("best.json")).contains("\"epoch\": 1", "\"train\"", "0.3333333333333333");
    }

    @Test
    void nothingIsWrittenBeforeSomethingIsReported() throws IOException {
        results().endEpoch(1);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void theFirstOfTheBestWinsAndNotANumberNever() throws IOException {
        Results results = results();
        assertThat(epoch(results, 1, Double.NaN)).isFalse();
        assertThat(results.bestEpoch()).isNull();
        assertThat(epoch(results, 2, Double.POSITIVE_INFINITY)).isTrue();
        assertThat(epoch(results, 3, 0.5)).isTrue();
        assertThat(epoch(results, 4, 0.5)).isFalse();
        assertThat(epoch(results, 5, Double.NaN)).isFalse();
        assertThat(epoch(results, 6, 0.25)).isTrue();
        assertThat(results.bestEpoch()).isEqualTo(6);
    }

    @Test
    void theNameSaysWhichIsBetterUnlessTheModeIsGiven() throws IOException {
        assertThat(ScoreRule.of(null, "val_Loss", null).mode()).isEqualTo(ScoreMode.MIN);
        assertThat(ScoreRule.of(null, "acc", null).mode()).isEqualTo(ScoreMode.MAX);
        assertThat(ScoreRule.of(null, "error", ScoreMode.MIN).mode()).isEqualTo(ScoreMode.MIN);
        Results results = results(ScoreRule.of(null, "acc", null), OptionalInt.empty());
        results.report("val", Map.of("acc", 0.5));
        results.endEpoch(1);
        results.report("val", Map.of("acc", 0.75));
        assertThat(results.endEpoch(2)).isTrue();
    }

    @Test
    void theSplitIsThatOfTheValidationElseTheSecondElseTheFirst() {
        ScoreRule rule = ScoreRule.LOSS;
        assertThat(rule.splitOf(List.of("train", "test", "validation", "validate", "val")))
                .isEqualTo("val");
        assertThat(rule.splitOf(List.of("train", "validation", "validate"))).isEqualTo("validate");
        assertThat(rule.splitOf(List.of("validation", "train"))).isEqualTo("validation");
        assertThat(rule.splitOf(List.of("train", "test", "other"))).isEqualTo("test");
        assertThat(rule.splitOf(List.of("train"))).isEqualTo("train");
        assertThat(rule.splitOf(List.of())).isNull();
        assertThat(ScoreRule.of("dev", "loss", null).splitOf(List.of("val"))).isEqualTo("dev");
    }

    @Test
    void scoresOfDifferentSplitsAreNotCompared() throws IOException {
        Results results = results(ScoreRule.LOSS, OptionalInt.of(1));
        for (int epoch = 1; epoch <= 2; epoch++) {
            results.report("train", Map.of("loss", 0.1));
            results.endEpoch(epoch);
        }
        results.report("train", Map.of("loss", 0.1));
        results.report("val", Map.of("loss", 0.9));
        assertThat(results.endEpoch(3)).isTrue();
        results.report("train", Map.of("loss", 0.01));
        assertThat(results.endEpoch(4)).isFalse();
        assertThat(results.bestScore()).isEqualTo(0.9);
        assertThat(results.epochsWithoutImprovement()).isZero();
    }

    @Test
    void patienceEndsAfterMoreEpochsWithoutImprovementThanAreBorne() throws IOException {
        Results results = results(ScoreRule.LOSS, OptionalInt.of(2));
        epoch(results, 1, 0.5);
        epoch(results, 2, 0.6);
        epoch(results, 3, 0.5);
        assertThat(results.isOutOfPatience()).isFalse();
        results.report("other", Map.of("loss", 1));
        results.endEpoch(4);
        assertThat(results.isOutOfPatience()).isFalse();
        epoch(results, 5, Double.NaN);
        assertThat(results.isOutOfPatience()).isTrue();
        epoch(results, 6, 0.1);
        assertThat(results.isOutOfPatience()).isFalse();
    }

    @Test
    void anEpochEndsOnce() throws IOException {
        Results results = results();
        epoch(results, 2, 0.5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> results.endEpoch(2))
                .withMessageContaining("epoch 2 has ended already");
        assertThatIllegalArgumentException().isThrownBy(() -> results.report("", Map.of("loss", 1)));
    }

    @Test
    void aResumeGoesOnWithBestPatienceAndHistoryAndForgetsWhatCameAfter() throws IOException {
        Results first = results(ScoreRule.LOSS, OptionalInt.of(2));
        epoch(first, 1, 0.5);
        epoch(first, 2, 0.25);
        epoch(first, 3, 0.3);
        first.report("train", Map.of("loss", 0.7));
        Map<String, Object> tree = first.toTree();
        String history = first.history();
        first.endEpoch(4);
        epoch(first, 5, 0.1);

        Results second = results(ScoreRule.LOSS, OptionalInt.of(2));
        second.restore(tree, history);
        second.write();

        assertThat(content("results.json")).contains("\"3\": {").doesNotContain("\"4\": {", "\"5\": {");
        assertThat(content("latest.json")).contains("\"epoch\": 3");
        assertThat(content("best.json")).contains("\"epoch\": 2");
        assertThat(second.epochsWithoutImprovement()).isOne();
        assertThat(epoch(second, 4, 0.25)).isFalse();
        assertThat(content("latest.json")).contains("\"train\"", "0.7");
        assertThat(epoch(second, 5, 0.26)).isFalse();
        assertThat(second.isOutOfPatience()).isTrue();
        assertThat(epoch(second, 6, 0.2)).isTrue();
        assertThat(content("results.json")).containsOnlyOnce("\"4\": {");
    }

    @Test
    void aCheckpointWithoutResultsLeavesNone() throws IOException {
        Results first = results();
        epoch(first, 1, 0.5);
        Files.writeString(directory.resolve("other.json"), "{}");

        Results second = results();
        second.restore(Map.of(), "");
        second.write();

        assertThat(directory.toFile().list()).containsExactly("other.json");
        assertThat(epoch(second, 1, 0.9)).isTrue();
    }

    @Test
    void whatWasTakenBackIsNotBeatenByAnythingWorseButDoesNotCountForPatience() throws IOException {
        Results first = results();
        epoch(first, 1, 0.5);
        Map<String, Object> tree = first.toTree();
        String history = first.history();
        epoch(first, 2, 0.1);

        Results second = results();
        second.restore(tree, history);
        second.recall(first.toTree());
        second.write();
        assertThat(content("best.json")).contains("\"epoch\": 2", "0.1");
        assertThat(content("results.json")).doesNotContain("\"2\": {");
        assertThat(epoch(second, 2, 0.3)).isFalse();
        assertThat(epoch(second, 3, 0.2)).isFalse();
        assertThat(second.epochsWithoutImprovement()).isZero();

        Results third = results();
        third.restore(second.toTree(), second.history());
        assertThat(third.bestScore()).isEqualTo(0.1);
        assertThat(epoch(third, 4, 0.1)).isFalse();
        assertThat(epoch(third, 5, 0.09)).isTrue();
    }

    @Test
    void anEpochThatIsDoneAgainWithTheSameScoreIsTheBestAgain() throws IOException {
        Results first = results();
        epoch(first, 1, 0.5);
        Map<String, Object> tree = first.toTree();
        String history = first.history();
        epoch(first, 2, 0.1);

        Results second = results();
        second.restore(tree, history);
        second.recall(first.toTree());
        assertThat(epoch(second, 2, 0.1)).isTrue();
    }

    @Test
    void numbersThatAreNotFiniteAndOldRulesSurviveAResume() throws IOException {
        Results first = results();
        Map<String, Number> values = new LinkedHashMap<>();
        values.put("loss", 0.5);
        values.put("acc", 0.25f);
        values.put("nan", Double.NaN);
        values.put("inf", Double.NEGATIVE_INFINITY);
        values.put("large", Long.MAX_VALUE);
        first.report("val", values);
        first.endEpoch(1);
        String written = content("results.json");

        Results second = results(ScoreRule.of(null, "acc", null), OptionalInt.empty());
        second.restore(first.toTree(), first.history());
        second.write();

        assertThat(content("results.json")).isEqualTo(written).contains("-Infinity", "9223372036854775807");
        assertThat(second.bestScore()).isEqualTo(0.25);
    }

    @Test
    void theHeaderStaysSmallHoweverManyEpochsThereWere() throws IOException {
        Results first = results();
        epoch(first, 1, 0.5);
        int size = first.toTree().toString().length();
        for (int epoch = 2; epoch <= 100; epoch++) {
            epoch(first, epoch, 1.0 / epoch);
        }
        assertThat(first.toTree().toString()).hasSizeLessThan(size + 30);
        assertThat(first.history().lines()).hasSize(100);
    }
}
