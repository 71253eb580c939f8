package dev.reprise.reader.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.reader.query.Operator;
import dev.reprise.reader.query.Query;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each test says of each kind of value. Every run has another value under the same name, and is called by it. */
final class QueryMeaningTest {

    private static final Map<String, Object> VALUES = new LinkedHashMap<>();

    static {
        VALUES.put("missing", null);
        VALUES.put("null", null);
        VALUES.put("true", true);
        VALUES.put("false", false);
        VALUES.put("-1", -1L);
        VALUES.put("0", 0L);
        VALUES.put("1", 1L);
        VALUES.put("2^53", 1L << 53);
        VALUES.put("2^53+1", (1L << 53) + 1);
        VALUES.put("-0.0", -0.0);
        VALUES.put("1.0", 1.0);
        VALUES.put("1.5", 1.5);
        VALUES.put("2^53.0", 0x1p53);
        VALUES.put("inf", Double.POSITIVE_INFINITY);
        VALUES.put("nan", Double.NaN);
        VALUES.put("''", "");
        VALUES.put("'1'", "1");
        VALUES.put("'a'", "a");
        VALUES.put("'B'", "B");
        VALUES.put("'true'", "true");
        VALUES.put("'2026-11-01'", "2026-11-01");
        VALUES.put("time", Instant.parse("2026-11-01T00:00:00Z"));
        VALUES.put("90s", Duration.ofSeconds(90));
        VALUES.put("[1,'a']", List.of(1L, "a"));
        VALUES.put("{}", Map.of());
    }

    private static MemoryRuns runs;

    @BeforeAll
    static void makeRuns() throws SQLException {
        List<Map<String, Object>> all = new ArrayList<>();
        VALUES.forEach((name, value) ->
                all.add(name.equals("missing") ? Map.of() : Collections.singletonMap("config.x", value)));
        runs = MemoryRuns.of(all);
    }

    @AfterAll
    static void close() throws SQLException {
        runs.close();
    }

    /** The test, and the values that meet it; {@code all but} the others. */
    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '§', textBlock = """
            config.x == 1 -> 1 1.0
            config.x != 1 -> -1 0 2^53 2^53+1 -0.0 1.5 2^53.0 inf nan
            config.x < 1 -> -1 0 -0.0
            config.x <= 1 -> -1 0 1 -0.0 1.0
            config.x > 1 -> 2^53 2^53+1 1.5 2^53.0 inf
            config.x >= 1 -> 1 2^53 2^53+1 1.0 1.5 2^53.0 inf
            config.x == 0 -> 0 -0.0
            config.x == -0.0 -> 0 -0.0
            config.x == 1.5 -> 1.5
            config.x > 1.5 -> 2^53 2^53+1 2^53.0 inf
            config.x == 9007199254740992 -> 2^53 2^53.0
            config.x == 9007199254740992.0 -> 2^53 2^53.0
            config.x == 9007199254740993 -> 2^53+1
            config.x > 9007199254740992 -> 2^53+1 inf
            config.x < 9007199254740993 -> -1 0 1 2^53 -0.0 1.0 1.5 2^53.0
            config.x == inf -> inf
            config.x < inf -> -1 0 1 2^53 2^53+1 -0.0 1.0 1.5 2^53.0
            config.x > -inf -> -1 0 1 2^53 2^53+1 -0.0 1.0 1.5 2^53.0 inf
            config.x == nan -> none
            config.x != nan -> -1 0 1 2^53 2^53+1 -0.0 1.0 1.5 2^53.0 inf nan
            config.x < nan -> none
            config.x >= nan -> none
            config.x == true -> true
            config.x != true -> false
            config.x < true -> none
            config.x >= false -> none
            config.x == '1' -> '1'
            config.x != '1' -> '' 'a' 'B' 'true' '2026-11-01'
            config.x < 'a' -> '' '1' 'B' '2026-11-01'
            config.x <= 'a' -> '' '1' 'a' 'B' '2026-11-01'
            config.x > 'a' -> 'true'
            config.x >= 'a' -> 'a' 'true'
            config.x == '' -> ''
            config.x == '2026-11-01' -> '2026-11-01' time
            config.x >= '2026-11-01' -> 'a' 'B' 'true' '2026-11-01' time
            config.x < '2026-11-02' -> '' '1' '2026-11-01' time
            config.x == 2026-11-01 -> time
            config.x != 2026-11-01 -> none
            config.x < 2026-11-01 -> none
            config.x <= 2026-11-01 -> time
            config.x > 2026-10-31T23:59:59.999 -> time
            config.x >= 2026-11-01T01:00+01:00 -> time
            config.x == 90s -> 90s
            config.x != 90s -> none
            config.x < 2m -> 90s
            config.x <= 1m -> none
            config.x > 1m -> 90s
            config.x >= 1m30s -> 90s
            config.x == null -> missing null
            config.x != null -> all but missing null
            null == config.x -> missing null
            null != config.x -> all but missing null
            1 < config.x -> 2^53 2^53+1 1.5 2^53.0 inf
            1 >= config.x -> -1 0 1 -0.0 1.0
            'a' == config.x -> 'a'
            config.x in [1] -> 1 1.0
            config.x in [1, 'a', true, 90s, 2026-11-01, inf] -> true 1 1.0 inf 'a' time 90s
            config.x in ['2026-11-01'] -> '2026-11-01' time
            config.x in [] -> none
            config.x in [null] -> missing null
            config.x in [1, null] -> missing null 1 1.0
            config.x in [nan] -> none
            config.x in [0.0] -> 0 -0.0
            config.x not in [1] -> all but 1 1.0
            config.x not in [1, null] -> all but missing null 1 1.0
            config.x not in [] -> all
            1 in config.x -> [1,'a']
            1.0 in config.x -> [1,'a']
            'a' in config.x -> [1,'a']
            '1' in config.x -> none
            true in config.x -> none
            'a' not in config.x -> all but [1,'a']
            config.x =~ '' -> '' '1' 'a' 'B' 'true' '2026-11-01'
            config.x =~ '^[a-z]$' -> 'a'
            config.x =~ '(?i)b' -> 'B'
            config.x =~ '1' -> '1' '2026-11-01'
            config.x startswith '' -> '' '1' 'a' 'B' 'true' '2026-11-01'
            config.x startswith 't' -> 'true'
            config.x startswith '%' -> none
            config.x startswith '_' -> none
            exists(config.x) -> all but missing
            ~exists(config.x) -> missing
            exists(config) -> all but missing
            exists(config.y) -> none
            config.y == null -> all
            config.y != null -> none
            ~(config.x == 1) -> all but 1 1.0
            ~(config.x != 1) -> all but -1 0 2^53 2^53+1 -0.0 1.5 2^53.0 inf nan
            ~(config.x < 1) -> all but -1 0 -0.0
            config.x == config.x -> all but missing null nan
            config.x != config.x -> nan
            config.x < config.x -> none
            config.x <= config.x -> all but missing null true false nan [1,'a'] {}
            config.x < 1 | config.x > 1 -> -1 0 2^53 2^53+1 -0.0 1.5 2^53.0 inf
            config.x >= 0 & config.x <= 1 -> 0 1 -0.0 1.0
            """)
    void aTestIsMetByTheseValues(String query, String names) throws SQLException {
        assertThat(met(query)).isEqualTo(values(names));
    }

    @Test
    void everyTwoValuesCompareAsTheyDoOnPaper() throws SQLException {
        List<Map<String, Object>> pairs = new ArrayList<>();
        for (String left : VALUES.keySet()) {
            for (String right : VALUES.keySet()) {
                Map<String, Object> pair = new HashMap<>();
                put(pair, "config.left", left);
                put(pair, "config.right", right);
                pairs.add(pair);
            }
        }
        Naive naive = new Naive(Set.of("config.left", "config.right"));
        try (MemoryRuns index = MemoryRuns.of(pairs)) {
            for (Operator operator : Operator.values()) {
                Query query = Query.parse("config.left " + operator.symbol() + " config.right");
                List<Integer> expected = IntStream.rangeClosed(1, pairs.size())
                        .filter(run -> naive.meets(pairs.get(run - 1), query.condition()))
                        .boxed()
                        .toList();

                assertThat(index.find(query.check(index.names())))
                        .as(query.text())
                        .isEqualTo(expected);
            }
        }
    }

    private static void put(Map<String, Object> run, String name, String value) {
        if (!value.equals("missing")) {
            run.put(name, VALUES.get(value));
        }
    }

    private static List<String> values(String names) {
        if (names.startsWith("all")) {
            List<String> rest = new ArrayList<>(VALUES.keySet());
            rest.removeAll(List.of(names.substring("all".length()).split(" ")));
            return rest;
        }
        return names.equals("none") ? List.of() : List.of(names.split(" "));
    }

    private static List<String> met(String query) throws SQLException {
        List<String> names = new ArrayList<>(VALUES.keySet());
        return runs.find(query).stream().map(run -> names.get(run - 1)).toList();
    }
}
