package dev.reprise.reader.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QueryTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    /** What is written, and what it means in its plain form. */
    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '§', textBlock = """
            config.a == 1 -> config.a == 1
            config.a==1 -> config.a == 1
            config.a != 1 -> config.a != 1
            config.a < 1 -> config.a < 1
            config.a <= 1 -> config.a <= 1
            config.a > 1 -> config.a > 1
            config.a >= 1 -> config.a >= 1
            3 < config.a -> 3 < config.a
            config.a == config.b -> config.a == config.b
            config.a == null -> config.a == null
            NULL != config.a -> null != config.a

            a.a == 1 | b.b == 1 & c.c == 1 -> a.a == 1 | b.b == 1 & c.c == 1
            a.a == 1 & b.b == 1 | c.c == 1 -> a.a == 1 & b.b == 1 | c.c == 1
            (a.a == 1 | b.b == 1) & c.c == 1 -> (a.a == 1 | b.b == 1) & c.c == 1
            a.a == 1 | (b.b == 1 & c.c == 1) -> a.a == 1 | b.b == 1 & c.c == 1
            a.a == 1 | (b.b == 1 | c.c == 1) -> a.a == 1 | (b.b == 1 | c.c == 1)
            a.a == 1 & (b.b == 1 & c.c == 1) -> a.a == 1 & (b.b == 1 & c.c == 1)
            ~a.a == 1 | b.b == 1 -> ~(a.a == 1) | b.b == 1
            ~a.a == 1 & b.b == 1 -> ~(a.a == 1) & b.b == 1
            ~~a.a == 1 -> ~(~(a.a == 1))
            ~(a.a == 1 | b.b == 1) -> ~(a.a == 1 | b.b == 1)
            not a.a == 1 and b.b == 1 or c.c == 1 -> ~(a.a == 1) & b.b == 1 | c.c == 1
            NOT a.a == 1 AND b.b == 1 Or c.c == 1 -> ~(a.a == 1) & b.b == 1 | c.c == 1
            (((a.a == 1))) -> a.a == 1

            config.a in [1, 'x', true, null] -> config.a in [1, 'x', true, null]
            config.a IN [1,2,] -> config.a in [1, 2]
            config.a in [] -> config.a in []
            config.a not in [1] -> config.a not in [1]
            ~config.a in [1] -> config.a not in [1]
            ~(config.a not in [1]) -> ~(config.a not in [1])
            'best' in info.tags -> 'best' in info.tags
            'best' not in info.tags -> 'best' not in info.tags
            exists(config.a) -> exists(config.a)
            exists(train) -> exists(`train`)
            not Exists ( config.a ) -> ~exists(config.a)
            config.a startswith 'x%' -> config.a startswith 'x%'
            config.a StartsWith "x" -> config.a startswith 'x'
            config.a =~ '^\\d+\\.\\\\$' -> config.a =~ '^\\d+\\.\\\\$'
            config.a =~ "it's" -> config.a =~ "it's"
            config.a =~ 'it\\'s' -> config.a =~ 'it\\'s'

            config.a == 01 -> config.a == 1
            config.a == +5 -> config.a == 5
            config.a == -5 -> config.a == -5
            config.a == 1_000 -> config.a == 1000
            config.a == 1. -> config.a == 1.0
            config.a == .5 -> config.a == 0.5
            config.a == -0.0 -> config.a == -0.0
            config.a == 1e-3 -> config.a == 0.001
            config.a == 1E+20 -> config.a == 1e+20
            config.a == 1e400 -> config.a == inf
            config.a == 9223372036854775807 -> config.a == 9223372036854775807
            config.a == 9223372036854775808 -> config.a == 9.223372036854776e+18
            config.a == -inf -> config.a == -inf
            config.a == +Infinity -> config.a == inf
            config.a == NaN -> config.a == nan
            config.a == TRUE -> config.a == true
            config.a == False -> config.a == false

            config.a == "x" -> config.a == 'x'
            config.a == 'it\\'s' -> config.a == 'it\\'s'
            config.a == "it's" -> config.a == 'it\\'s'
            config.a == '\\n\\t\\r\\\\\\"' -> config.a == '\\n\\t\\r\\\\"'
            config.a == '\\u00e9\\u0001' -> config.a == 'é\\u0001'
            config.a == '\\ud83d\\ude00' -> config.a == '😀'
            config.a == '' -> config.a == ''

            info.start > 2026-11-01 -> info.start > 2026-11-01T00:00:00Z
            info.start > 2026-11-01T10:00 -> info.start > 2026-11-01T10:00:00Z
            info.start > 2026-11-01t10:00:05.25z -> info.start > 2026-11-01T10:00:05.250Z
            info.start > 2026-11-01T10:00:00.123999Z -> info.start > 2026-11-01T10:00:00.123Z
            info.start > 2026-11-01T10:00+01:00 -> info.start > 2026-11-01T09:00:00Z
            info.start > ago(7d) -> info.start > 2026-11-14T12:00:00Z
            info.start > AGO( 2h30m ) -> info.start > 2026-11-21T09:30:00Z
            info.duration > 90s -> info.duration > 1m30s
            info.duration > 15m -> info.duration > 15m
            info.duration > 2h30m -> info.duration > 2h30m
            info.duration > 1.5h -> info.duration > 1h30m
            info.duration > 3d -> info.duration > 3d
            info.duration > 1w -> info.duration > 7d
            info.duration > 250ms -> info.duration > 250ms
            info.duration > -1s -> info.duration > -1s
            info.duration > 0m -> info.duration > 0s

            config.`my-key`.lr == 1 -> config.`my-key`.lr == 1
            `config.my-key.lr` == 1 -> config.`my-key`.lr == 1
            `val loss`.acc == 1 -> `val loss`.acc == 1
            `train/a`.`a``b` == 1 -> `train/a`.`a``b` == 1
            a.``.b == 1 -> a.``.b == 1
            `x` == 1 -> `x` == 1
            `2024.x` == 1 -> `2024`.x == 1
            config.0.in.null == 1 -> config.0.in.null == 1
            true.x == 1 -> true.x == 1
            config.naïve.größe == 1 -> config.naïve.größe == 1
            artifact.numpy.w > 1000 -> artifact.numpy.w > 1000
            """)
    void aQueryMeansItsPlainForm(String text, String plain) {
        Condition condition = Query.parse(text, NOW).condition();

        assertThat(condition).hasToString(plain);
        assertThat(Query.parse(plain, NOW).condition()).isEqualTo(condition);
    }

    @Test
    void blanksAreFreeAndAnEmptyQueryIsMetByAll() {
        assertThat(Query.parse("").condition()).isEqualTo(new Condition.All());
        assertThat(Query.parse(" \n\t").condition()).isEqualTo(new Condition.All());
        assertThat(Query.parse("\n config.a\r\n\t==\u00a01 \n&\n config.b == 2\n")
                        .condition())
                .hasToString("config.a == 1 & config.b == 2");
    }

    @Test
    void aDateInAnotherKindOfTextIsNoTime() {
        assertThat(new Operand.Literal("2026-11-01 10:00", 0).time()).isEqualTo("2026-11-01T10:00:00Z");
        assertThat(new Operand.Literal("2026-11-01", 0).time()).isEqualTo("2026-11-01T00:00:00Z");
        assertThat(new Operand.Literal("2026-02-30", 0).time()).isNull();
        assertThat(new Operand.Literal("v2026-11-01", 0).time()).isNull();
        assertThat(new Operand.Literal("2026-11-01 ", 0).time()).isNull();
    }

    @Test
    void everyConditionReadsBackFromItsText() {
        SplittableRandom random = new SplittableRandom(7);
        List<String> names =
                List.of("config.a", "config.my-key", "a..b", "x", "true", "1.2", "a`b.c", "é.\u0301", "in.in");
        List<Object> values = Arrays.asList(
                0L,
                Long.MIN_VALUE,
                -0.0,
                1e-7,
                Double.NaN,
                Double.NEGATIVE_INFINITY,
                true,
                "",
                "it's \"\\\n\u2028\u0000\ud83d\ude00",
                Instant.parse("0001-01-01T00:00:00Z"),
                Instant.parse("9999-12-31T23:59:59.999Z"),
                Duration.ofMillis(Long.MAX_VALUE),
                Duration.ofMillis(-1));
        RandomConditions conditions =
                new RandomConditions(random, names, names, names, () -> values.get(random.nextInt(values.size())));
        for (int i = 0; i < 5_000; i++) {
            Condition condition = conditions.next(4);

            assertThat(Query.parse(condition.toString()).condition()).isEqualTo(condition);
        }
    }

    @Test
    void aLongQueryIsNoDeepOne() {
        String many = "config.a == 1" + " | config.a == 1".repeat(49_999);

        assertThat(((Condition.Or) Query.parse(many).condition()).parts()).hasSize(50_000);
    }

    @Test
    void aHundredLevelsAreRead() {
        String deep = "~(".repeat(50) + "config.a == 1" + ")".repeat(50);

        assertThat(Query.parse(Query.parse(deep).condition().toString()).condition())
                .isEqualTo(Query.parse(deep).condition());
    }
}
