package dev.reprise.reader.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.reader.query.Condition;
import dev.reprise.reader.query.Query;
import dev.reprise.reader.query.RandomConditions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** {@code -Dreprise.queries=100000} tries more of them. */
final class RandomQueryTest {

    private static final int QUERIES = Integer.getInteger("reprise.queries", 10_000);
    private static final int RUNS = 200;
    /** After so many queries come other runs. */
    private static final int ROUND = 500;

    private static final List<Object> VALUES = Arrays.asList(
            0L,
            1L,
            2L,
            -3L,
            (1L << 53) - 1,
            1L << 53,
            (1L << 53) + 1,
            Long.MAX_VALUE,
            Long.MIN_VALUE,
            0.0,
            -0.0,
            1.0,
            0.1,
            0.30000000000000004,
            0x1p53,
            0x1p53 - 1,
            0x1p63,
            1e300,
            Double.MIN_VALUE,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            true,
            false,
            "",
            "a",
            "A",
            "ab",
            "abc",
            "a_b",
            "50% off",
            "1",
            "1.0",
            "true",
            "null",
            "it's",
            "say \"so\"",
            "a\\b",
            "a\nb",
            "é",
            "\ud7ff",
            "\ufffd",
            "\ud83d\ude00",
            "\ud83d\ude00!",
            "\udbff\udfff",
            "2026-11-01",
            "2026-11-01 10:00",
            "2026-13-01",
            Instant.parse("2026-11-01T00:00:00Z"),
            Instant.parse("2026-11-01T10:00:00Z"),
            Instant.parse("2026-11-01T10:00:00.001Z"),
            Duration.ZERO,
            Duration.ofMillis(1),
            Duration.ofMinutes(90),
            Duration.ofMinutes(-90));

    /** What runs have but no query can write. */
    private static final List<Object> OTHERS = Arrays.asList(
            null,
            null,
            Map.of(),
            List.of(),
            List.of(1L, 2L),
            List.of("a", "é", true),
            List.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e300),
            Arrays.asList(null, 0.1, 1.0, 0x1p53),
            List.of(List.of("a"), "2026-11-01"));

    private static final List<String> PLAIN =
            List.of("config.a", "config.b", "config.opt.x", "config.my-key.a b", "info.status", "info.start");
    private static final List<String> METRICS = List.of("train.loss", "val/top 5.f1.x", "train.loss.max");
    private static final List<String> ARTIFACTS = List.of("artifact.numpy.w");
    private static final List<String> STATS = List.of(
            "train.loss.last",
            "train.loss.min",
            "train.loss.mean",
            "train.loss.count",
            "val/top 5.f1.x.max",
            "train.loss.max.min");
    private static final List<String> MISSING = List.of("config.none", "info.start.x", "train.loss.sum");
    private static final List<String> PARENTS = List.of("config.opt", "config", "train", "artifact.numpy");

    private final SplittableRandom random = new SplittableRandom(20261101);

    @Test
    void theIndexFindsWhatEachRunMeets() throws SQLException {
        List<String> names = new ArrayList<>(PLAIN);
        names.addAll(METRICS);
        names.addAll(ARTIFACTS);
        Set<String> fields = new HashSet<>(names);
        names.addAll(STATS);
        RandomConditions conditions = new RandomConditions(random, names, MISSING, PARENTS, () -> any(VALUES));
        Naive naive = new Naive(fields);
        long met = 0;
        for (int done = 0; done < QUERIES; done += ROUND) {
            List<Map<String, Object>> runs = runs();
            try (MemoryRuns index = MemoryRuns.of(runs)) {
                for (int i = 0; i < Math.min(ROUND, QUERIES - done); i++) {
                    Condition condition = conditions.next(random.nextInt(4));
                    List<Integer> expected = new ArrayList<>();
                    for (int run = 0; run < runs.size(); run++) {
                        if (naive.meets(runs.get(run), condition)) {
                            expected.add(run + 1);
                        }
                    }
                    met += expected.size();
                    Query query = Query.parse(condition.toString());
                    assertThat(query.condition()).isEqualTo(condition);
                    assertThat(index.find(query.check(index.names())))
                            .as(query.text())
                            .isEqualTo(expected);
                }
            }
        }
        // The test would say little if most queries were met by no run, or by all.
        assertThat((double) met / QUERIES / RUNS).isBetween(0.1, 0.6);
    }

    private List<Map<String, Object>> runs() {
        List<Map<String, Object>> runs = new ArrayList<>();
        runs.add(run(0));
        while (runs.size() < RUNS) {
            runs.add(run(3));
        }
        return runs;
    }

    /** @param gaps one in so many names is missing; none if it is 0 */
    private Map<String, Object> run(int gaps) {
        Map<String, Object> run = new HashMap<>();
        for (String name : PLAIN) {
            if (isThere(gaps)) {
                run.put(name, random.nextInt(5) == 0 ? any(OTHERS) : any(VALUES));
            }
        }
        for (String name : METRICS) {
            if (isThere(gaps)) {
                run.put(name, metric());
            }
        }
        for (String name : ARTIFACTS) {
            if (isThere(gaps)) {
                run.put(name, new Naive.Artifact(random.nextInt(4)));
            }
        }
        return run;
    }

    private Naive.Metric metric() {
        Object last = random.nextInt(5) == 0 ? any(OTHERS) : any(VALUES);
        last = last instanceof Instant || last instanceof Duration ? 2.5 : last;
        long count = random.nextInt(1, 4);
        return random.nextInt(4) == 0
                ? new Naive.Metric(count, last, null, null, null)
                : new Naive.Metric(count, last, number(), number(), number());
    }

    private double number() {
        return any(List.of(0.0, 0.1, 1.0, 2.0, -3.0, 0x1p53, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY));
    }

    private boolean isThere(int gaps) {
        return gaps == 0 || random.nextInt(gaps) > 0;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
