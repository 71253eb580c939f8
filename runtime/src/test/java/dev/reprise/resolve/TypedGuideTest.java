package dev.reprise.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.problem.ConfigException;
import dev.reprise.schema.Component;
import dev.reprise.schema.Types;
import dev.reprise.schema.ValueType;
import dev.reprise.testing.Cases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page on how a value reads by its type says what is so. */
class TypedGuideTest {

    private static final Path PAGE = Path.of("src/main/java/dev/reprise/text/scalar/package-info.java");
    private static final Pattern ROW = Pattern.compile(" \\* (\\S.*?) {2,}(\\S.*?) {2,}(\\S.*)");
    private static final Map<String, ValueType<?>> TYPES = Map.ofEntries(
            Map.entry("int", Types.INT),
            Map.entry("double", Types.DOUBLE),
            Map.entry("boolean", Types.BOOLEAN),
            Map.entry("String", Types.STRING),
            Map.entry("Color", TypedVectors.COLOR),
            Map.entry("Path", Types.PATH),
            Map.entry("Duration", Types.DURATION),
            Map.entry("LocalDate", Types.LOCAL_DATE),
            Map.entry("Optional<Integer>", Types.optional(Types.INT)),
            Map.entry("List<Integer>", Types.list(Types.INT)),
            Map.entry("List<String>", Types.list(Types.STRING)),
            Map.entry("Map<String, Integer>", Types.map(Types.STRING, Types.INT)),
            Map.entry("Map<Integer, String>", Types.map(Types.INT, Types.STRING)),
            Map.entry("Map<Color, Integer>", Types.map(TypedVectors.COLOR, Types.INT)));

    static Stream<List<String>> rows() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (String line : Files.readAllLines(PAGE)) {
            Matcher row = ROW.matcher(line);
            if (row.matches() && !row.group(1).equals("type")) {
                rows.add(List.of(row.group(1), row.group(2), row.group(3)));
            }
        }
        assertThat(rows).hasSize(51);
        return rows.stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aValueReadsAsTheTableSays(List<String> row) {
        assertThat(read(TYPES.get(row.get(0)), row.get(1))).isEqualTo(row.get(2));
    }

    private static String read(ValueType<?> type, String written) {
        try {
            Row row = Resolver.of(Row.of("C", Component.of("x", type)))
                    .with(Layer.args("x=" + written))
                    .resolve()
                    .config();
            return String.valueOf(row.values().get("x"));
        } catch (ConfigException e) {
            return "refused";
        }
    }

    @Test
    void everyRuleByWhichWeDeviateIsExplained() throws IOException {
        TreeSet<String> rules = new TreeSet<>();
        for (Map<?, ?> deviation : Cases.lines(TypedGuideTest.class, "typed-deviations.jsonl")) {
            rules.add(String.valueOf(deviation.get("rule")));
        }
        rules.removeIf(rule -> rule.startsWith("pending"));
        Matcher explained = Pattern.compile("<dt>(\\S+)").matcher(Files.readString(PAGE));

        assertThat(explained.results().map(rule -> rule.group(1))).containsExactlyInAnyOrderElementsOf(rules);
    }
}
