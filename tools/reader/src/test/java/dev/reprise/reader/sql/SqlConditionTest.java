package dev.reprise.reader.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.reprise.reader.query.FieldNames;
import dev.reprise.reader.query.Query;
import dev.reprise.reader.query.QueryException;
import dev.reprise.reader.value.Field;
import dev.reprise.reader.value.FieldKind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SqlConditionTest {

    private static final FieldNames NAMES = FieldNames.of(List.of(
            new Field("config.a", FieldKind.CONFIG, Set.of()),
            new Field("config.o'; DROP", FieldKind.CONFIG, Set.of()),
            new Field("train.loss", FieldKind.METRIC, Set.of())));

    @Test
    void whatTheUserWritesIsOnlyAmongTheParameters() {
        String query =
                "config.`o'; DROP` == '\\'; DROP TABLE run --' | config.a =~ 'DROP' | config.a startswith 'DROP' "
                        + "| config.a in ['DROP'] | exists(config.DROP) | 'DROP' in config.a";

        SqlCondition condition = SqlCondition.of(Query.parse(query).check(NAMES));

        assertThat(condition.sql()).doesNotContain("DROP").contains("?");
        assertThat(condition.parameters()).contains("config.o'; DROP", "'; DROP TABLE run --", "[\"DROP\"]");
        assertThat(condition.sql().chars().filter(c -> c == '?').count())
                .isEqualTo(condition.parameters().size());
    }

    @Test
    void testsOfOneFieldReadItsRowsOnce() {
        SqlCondition condition =
                SqlCondition.of(Query.parse("config.a > 0.1 & config.a < 1").check(NAMES));

        assertThat(condition.sql())
                .isEqualTo("r.id IN (SELECT a.run FROM value a WHERE"
                        + " (a.field = (SELECT id FROM field WHERE name = ?)"
                        + " AND (((a.kind IN (2, 3) AND a.v > ?) AND (a.kind IN (2, 3) AND a.v < ?)))))");
        assertThat(condition.parameters()).containsExactly("config.a", 0.1, 1L);
    }

    @Test
    void rowsAreFoundByTheFieldWithoutReadingOthers() throws SQLException {
        try (MemoryRuns runs = MemoryRuns.of(List.of(
                Map.of("config.a", 1L, "config.b", 2L, "train.loss", new Naive.Metric(1, 1.0, 1.0, 1.0, 1.0))))) {
            String plan = runs.plan("config.a < 1 & ~(train.loss.min < 1) & config.a == config.b & exists(config)");

            assertThat(plan).contains("SEARCH a USING PRIMARY KEY (field=?)");
            assertThat(plan).contains("SEARCH b USING PRIMARY KEY (field=? AND run=?)");
            assertThat(plan).doesNotContain("SCAN");
        }
    }

    @Test
    void aListMayBeOfAnyLength() throws SQLException {
        SplittableRandom random = new SplittableRandom(3);
        List<Map<String, Object>> runs = new ArrayList<>();
        List<String> literals = new ArrayList<>();
        for (int i = 0; i < 40_000; i++) {
            double number = Double.longBitsToDouble(random.nextLong());
            double finite = Double.isFinite(number) ? number : i;
            literals.add(Double.toString(finite));
            if (i % 100 == 0) {
                runs.add(Map.of("config.a", finite));
                runs.add(Map.of("config.a", Math.nextUp(finite)));
            }
        }
        try (MemoryRuns index = MemoryRuns.of(runs)) {
            List<Integer> odd = IntStream.range(0, 400).mapToObj(i -> 2 * i + 1).toList();

            // Numbers of all sizes arrive in SQLite as they are, to the last bit.
            assertThat(index.find("config.a in [" + String.join(", ", literals) + "]"))
                    .isEqualTo(odd);
        }
    }

    @Test
    void thousandsOfTermsAreNoDeepTree() throws SQLException {
        try (MemoryRuns index = MemoryRuns.of(List.of(Map.of("config.a", 4_999L), Map.of("config.a", 5_000L)))) {
            String terms =
                    IntStream.range(0, 5_000).mapToObj(i -> "config.a == " + i).collect(Collectors.joining(" | "));

            assertThat(index.find(terms)).containsExactly(1);
            assertThat(index.find("~(" + terms + ")")).containsExactly(2);
        }
    }

    @Test
    void thousandsOfTermsMayBeOfThousandsOfFields() throws SQLException {
        Map<String, Object> first = new HashMap<>();
        Map<String, Object> second = new HashMap<>();
        for (int i = 0; i < 3_000; i++) {
            first.put("config.f" + i, 1L);
            second.put("config.f" + i, 2L);
        }
        second.put("config.f2999", 1L);
        try (MemoryRuns index = MemoryRuns.of(List.of(first, second))) {
            List<String> terms = IntStream.range(0, 3_000)
                    .mapToObj(i -> "config.f" + i + " == 1")
                    .toList();

            assertThat(index.find(String.join(" | ", terms))).containsExactly(1, 2);
            assertThat(index.find(String.join(" & ", terms))).containsExactly(1);
        }
    }

    @Test
    void moreTermsThanSqliteTakesAreRefused() {
        String terms =
                IntStream.range(0, 50_000).mapToObj(i -> "config.a == " + i).collect(Collectors.joining(" | "));

        assertThat(catchThrowableOfType(
                        QueryException.class,
                        () -> SqlCondition.of(Query.parse(terms).check(NAMES))))
                .hasMessageStartingWith("The query has too many terms\n")
                .hasMessageEndingWith("^ write in [..] for many values of one name");
    }

    @Test
    void theDeepestQueryIsNotTooDeepForSqlite() throws SQLException {
        try (MemoryRuns index =
                MemoryRuns.of(List.of(Map.of("config.a", 1L, "config.b", 2L), Map.of("config.a", 3L)))) {
            String deep = "config.a == 1";
            for (int i = 0; i < 50; i++) {
                deep = "~(config.b == 7 | config.a == 9 | config.b == 8 & " + deep + ")";
            }
            assertThat(index.find(deep)).containsExactly(1, 2);
        }
    }

    @Test
    void aRegularExpressionThatWouldTakeYearsIsGivenUp() throws SQLException {
        try (MemoryRuns index = MemoryRuns.of(List.of(Map.of("config.a", "a".repeat(60))))) {
            QueryException e = catchThrowableOfType(
                    QueryException.class, () -> index.find("config.a == 1 | ~(config.a =~ '(a+)+\\1b')"));

            assertThat(e).hasMessage("""
                            The regular expression needs too much time or memory for a text
                            config.a == 1 | ~(config.a =~ '(a+)+\\1b')
                                                          ^ write one without repetitions inside or after each other, such as (a+)+ or .*.*""");
            assertThat(index.find("config.a =~ '^a+$'")).containsExactly(1);
        }
    }

    @Test
    void aRegularExpressionThatNeedsTooMuchStackIsGivenUp() throws SQLException {
        try (MemoryRuns index = MemoryRuns.of(List.of(Map.of("config.a", "ab".repeat(100_000) + "!")))) {
            assertThat(catchThrowableOfType(QueryException.class, () -> index.find("config.a =~ '^(a|b)*$'")))
                    .hasMessageStartingWith("The regular expression needs too much time or memory for a text\n");
        }
    }

    @Test
    void aLongTextIsNotTakenForASlowExpression() throws SQLException {
        try (MemoryRuns index = MemoryRuns.of(List.of(Map.of("config.a", "ab".repeat(1_000_000) + "!")))) {
            assertThat(index.find("config.a =~ '!$'")).containsExactly(1);
        }
    }

    @Test
    void aCharacterOfNoWidthIsACharacter() throws SQLException {
        try (MemoryRuns index = MemoryRuns.of(List.of(Map.of("config.a", "a\u0000b"), Map.of("config.a", "a")))) {
            assertThat(index.find("config.a == 'a\\u0000b'")).containsExactly(1);
            assertThat(index.find("config.a == 'a'")).containsExactly(2);
            assertThat(index.find("config.a startswith 'a\\u0000'")).containsExactly(1);
            assertThat(index.find("config.a =~ 'b$'")).containsExactly(1);
            assertThat(index.find("config.a in ['a\\u0000b']")).containsExactly(1);
        }
    }
}
