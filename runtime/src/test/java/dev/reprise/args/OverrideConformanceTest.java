package dev.reprise.args;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.testing.Cases;
import dev.reprise.text.Node;
import dev.reprise.text.Origin;
import dev.reprise.text.TextException;
import dev.reprise.text.value.OpenValue;
import dev.reprise.text.value.Ranges;
import dev.reprise.text.value.ValueText;
import dev.reprise.text.value.ValueWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What Hydra 1.4 made of {@code overrides.jsonl}, and what we do. Where we differ, {@code override-deviations.jsonl}
 * says by which rule and what we give instead, {@code "error"} or a value; the rules are explained on the page of the
 * package {@code dev.reprise.text.value}.
 */
class OverrideConformanceTest {

    private static final String ERROR = "error";

    @Test
    void everyOverrideMeansWhatItMeansToHydraOrDeviatesByAListedRule() throws IOException {
        Map<String, Map<?, ?>> deviations = new LinkedHashMap<>();
        for (Map<?, ?> deviation : Cases.lines(ValueText.class, "override-deviations.jsonl")) {
            deviations.put((String) deviation.get("input"), deviation);
        }
        List<String> failures = new ArrayList<>();
        TreeSet<String> rules = new TreeSet<>();
        int passed = 0;
        int deviating = 0;
        for (Map<?, ?> vector : Cases.lines(ValueText.class, "overrides.jsonl")) {
            String input = (String) vector.get("input");
            Object ours = ours(input);
            String difference = difference(input, vector, ours);
            Map<?, ?> listed = deviations.remove(input);
            if (difference == null && listed == null) {
                passed++;
            } else if (difference == null) {
                failures.add(input + " is listed and does not deviate");
            } else if (listed == null) {
                failures.add(input + " " + difference);
            } else if (!same(listed.get("gives"), ours instanceof Map<?, ?> map ? map.get("value") : ERROR, "")) {
                failures.add(input + " is listed to give " + listed.get("gives") + " and gives " + ours);
            } else {
                deviating++;
                rules.add((String) listed.get("rule"));
            }
        }
        deviations.keySet().forEach(input -> failures.add(input + " is listed and no case"));
        System.out.println("overrides.jsonl: " + passed + " passed, " + deviating + " deviating by " + rules.size()
                + " rules, " + failures.size() + " failing");

        assertThat(failures).isEmpty();
        assertThat(rules)
                .as("rules in use")
                .allSatisfy(rule -> assertThat(guide()).contains("{@code " + rule + "}"));
    }

    private static Object ours(String input) {
        try {
            return OverrideJson.of(input);
        } catch (IllegalArgumentException | TextException e) {
            return ERROR;
        }
    }

    private static @Nullable String difference(String input, Map<?, ?> vector, Object ours) {
        boolean ok = Boolean.TRUE.equals(vector.get("ok"));
        if (!(ours instanceof Map<?, ?> json)) {
            return ok ? "is an error with us: " + message(input) : null;
        }
        if (!ok) {
            return "is read as " + ours;
        }
        for (String part : List.of("type", "key", "package")) {
            if (!same(vector.get(part), json.get(part), input)) {
                return part + " " + vector.get(part) + " became " + json.get(part);
            }
        }
        if (!same(vector.get("value"), json.get("value"), input)) {
            return "has the value " + json.get("value") + " instead of " + vector.get("value");
        }
        return vector.get("sweep_strings") instanceof List<?> texts ? sweepDifference(input, texts) : null;
    }

    private static String message(String input) {
        try {
            return OverrideJson.of(input).toString();
        } catch (IllegalArgumentException | TextException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** Whether ours is what is expected; text that is unquoted there may be quoted here if it had to be escaped. */
    private static boolean same(@Nullable Object expected, @Nullable Object ours, String input) {
        if (expected instanceof Map<?, ?> map && map.containsKey("quoted")) {
            return ours instanceof Map<?, ?> quoted && map.get("quoted").equals(quoted.get("quoted"));
        }
        if (expected instanceof Map<?, ?> map && ours instanceof Map<?, ?> other) {
            boolean same = map.keySet().equals(other.keySet());
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                same = same && same(entry.getValue(), other.get(entry.getKey()), input);
            }
            return same;
        }
        if (expected instanceof List<?> list && ours instanceof List<?> other) {
            boolean same = list.size() == other.size();
            for (int i = 0; same && i < list.size(); i++) {
                same = same(list.get(i), other.get(i), input);
            }
            return same;
        }
        if (expected instanceof String text && ours instanceof Map<?, ?> quoted) {
            boolean isKnownToBeText = input.contains("\\") || input.contains("str(");
            return isKnownToBeText && text.equals(quoted.get("quoted"));
        }
        return expected == null ? ours == null : expected.equals(ours);
    }

    /** The values of a sweep are written as text for each config; what they are read as must be the same. */
    private static @Nullable String sweepDifference(String input, List<?> texts) {
        Node node = OverrideJson.node(OverrideText.parse(input));
        for (int i = 0; i < texts.size(); i++) {
            Node value = node instanceof Node.Range range
                    ? Ranges.get(range, i)
                    : ((Node.Choice) node).values().get(i);
            Object ours = opened(ValueWriter.text(value));
            Object expected = opened((String) texts.get(i));
            if (expected == null ? ours != null : !expected.equals(ours)) {
                return "has the value " + ours + " in the sweep instead of " + expected;
            }
        }
        long size = node instanceof Node.Range range
                ? Ranges.size(range).longValueExact()
                : ((Node.Choice) node).values().size();
        return size == texts.size() ? null : "has " + size + " values instead of " + texts.size();
    }

    private static @Nullable Object opened(String text) {
        return OpenValue.open(ValueText.parse(text, Origin.of("sweep")));
    }

    private static String guide() throws IOException {
        return Files.readString(Path.of("src/main/java/dev/reprise/text/value/package-info.java"));
    }
}
