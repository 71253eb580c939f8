package dev.reprise.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.testing.Cases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Values as Hydra and OmegaConf read them by the types of a structured config, made by running those; where we read a
 * value otherwise, {@code typed-deviations.jsonl} lists the case, the rule and what we give.
 */
class TypedConformanceTest {

    @Test
    void valuesAreReadAsHydraReadsThemExceptByListedRules() throws Exception {
        List<Map<?, ?>> lines = Cases.lines(TypedConformanceTest.class, "typed.jsonl");
        Map<Object, Map<?, ?>> deviations = new HashMap<>();
        for (Map<?, ?> deviation : Cases.lines(TypedConformanceTest.class, "typed-deviations.jsonl")) {
            assertThat(deviations.put(deviation.get("case"), deviation))
                    .as("listed twice")
                    .isNull();
        }
        Set<Object> names = new HashSet<>();
        List<String> failures = new ArrayList<>();
        TreeSet<String> rules = new TreeSet<>();
        int passed = 0;
        int deviating = 0;
        for (Map<?, ?> line : lines.subList(1, lines.size())) {
            Object name = line.containsKey("yaml") ? line.get("yaml") : line.get("override");
            names.add(name);
            Object expected = TypedVectors.expected(line);
            Object given = TypedVectors.given(line);
            Map<?, ?> deviation = deviations.get(name);
            boolean agrees = Objects.equals(given, expected);
            if (deviation == null && agrees) {
                passed++;
            } else if (deviation == null) {
                failures.add(name + " gives " + given + ", not " + expected);
            } else if (agrees) {
                failures.add(name + " no longer deviates by " + deviation.get("rule"));
            } else if (!String.valueOf(given).equals(deviation.get("ours"))) {
                failures.add(name + " gives " + given + ", listed as " + deviation.get("ours"));
            } else {
                rules.add(deviation.get("rule").toString());
                deviating++;
            }
        }
        System.out.println("typed.jsonl: " + passed + " passed, " + deviating + " deviating by " + rules.size()
                + " rules, " + failures.size() + " failing");
        assertThat(failures).isEmpty();
        assertThat(names).containsAll(deviations.keySet());
        assertThat(passed + deviating).isEqualTo(206);
    }
}
