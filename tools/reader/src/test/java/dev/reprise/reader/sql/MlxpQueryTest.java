package dev.reprise.reader.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Queries that users of MLXP bring along mean here what they mean there, and what was an error or a crash there has an
 * answer. One thing differs on purpose: there {@code true} is a number.
 */
final class MlxpQueryTest {

    private static MemoryRuns runs;

    @BeforeAll
    static void makeRuns() throws SQLException {
        runs = MemoryRuns.of(List.of(
                run(1L, 1.0, "name", "a"),
                run(2L, 10.0, "name", "it's"),
                run(3L, 0.001, "f", true),
                run(4L, -2.5, "f", false),
                run("a", 10L, "my-key", 7L)));
    }

    @AfterAll
    static void close() throws SQLException {
        runs.close();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '§', textBlock = """
            config.seed == 1 -> 1
            config.seed != 1 -> 2 3 4
            config.seed <= 2 -> 1 2
            config.seed >= 3 -> 3 4
            config.seed < 2 -> 1
            config.seed > 3 -> 4
            config.seed in [1, 4] -> 1 4
            (config.seed == 1) -> 1
            config.seed == 1 | config.seed == 2 & config.optimizer.lr == 1 -> 1
            (config.seed == 1 | config.seed == 2) & config.optimizer.lr == 10 -> 2
            ~config.seed == 1 | config.seed == 2 -> 2 3 4 5
            ~(config.seed == 1 | config.seed == 2) -> 3 4 5
            ~ config.seed in [1,4] -> 2 3 5
            config.seed == 1 | config.seed == 2 | config.seed == 3 -> 1 2 3

            config.name != 'b' -> 1 2
            ~(config.name == 'a') -> 2 3 4 5
            config.optimizer.lr == 1 -> 1
            config.optimizer.lr == 10 -> 2 5
            config.optimizer.lr == 10. -> 2 5
            config.optimizer.lr == -2.5 -> 4
            config.optimizer.lr < .01 -> 3 4
            config.seed == '1' -> none
            config.seed == 'a' -> 5
            config.seed < 'b' -> 5
            config.seed < 3 -> 1 2

            config.f == 1 -> none
            config.f == True -> 3
            config.f == False -> 4
            config.f == true -> 3
            config.f == TRUE -> 3

            config.optimizer.lr == 1e-3 -> 3
            config.optimizer.lr == 1e1 -> 2 5
            config.optimizer.lr in [1e-3] -> 3
            config.seed == 01 -> 1
            config.name == null -> 3 4 5
            config.name in [null] -> 3 4 5
            config.name != null -> 1 2
            config.name == 'it\\'s' -> 2
            config.name == "it's" -> 2
            config.seed == 1 or config.seed == 2 -> 1 2
            config.seed == 1 and config.optimizer.lr == 1 -> 1
            not config.seed == 1 -> 2 3 4 5
            1 == config.seed -> 1
            config.seed == config.optimizer.lr -> 1
            exists(config.f) -> 3 4
            config.`my-key` == 7 -> 5
            train.loss < 0.5 -> 1 3
            train.loss.min < 0.2 -> 1 3
            train.loss.max == 2.0 -> 1 2 3 4
            train.loss.count == 3 -> 1 2 3 4
            exists(artifact.numpy.w) -> 1 2 3 4
            artifact.numpy.w > 1000 -> none
            """)
    void theseRunsMeetIt(String query, String expected) throws SQLException {
        assertThat(runs.find(query)).isEqualTo(numbers(expected));
    }

    @ParameterizedTest
    @CsvSource({"''", "'  '", "'\n'"})
    void theEmptyQueryIsMetByAll(String query) throws SQLException {
        assertThat(runs.find(query)).isEqualTo(List.of(1, 2, 3, 4, 5));
    }

    private static List<Integer> numbers(String text) {
        return text.equals("none")
                ? List.of()
                : Arrays.stream(text.split(" ")).map(Integer::valueOf).toList();
    }

    private static Map<String, Object> run(Object seed, Object rate, String key, Object value) {
        Map<String, Object> run =
                new HashMap<>(Map.of("config.seed", seed, "config.optimizer.lr", rate, "config." + key, value));
        if (seed instanceof Long number) {
            double loss = number % 2 == 1 ? 0.1 : 1.5;
            run.put("train.loss", new Naive.Metric(3, loss, loss, 2.0, 1.0));
            run.put("artifact.numpy.w", new Naive.Artifact(10));
        }
        return run;
    }
}
