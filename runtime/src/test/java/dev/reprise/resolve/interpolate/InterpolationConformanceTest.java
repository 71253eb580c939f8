package dev.reprise.resolve.interpolate;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.problem.Place;
import dev.reprise.resolve.bind.Binder;
import dev.reprise.resolve.draft.Draft;
import dev.reprise.resolve.draft.Report;
import dev.reprise.resolve.merge.Merger;
import dev.reprise.schema.Types;
import dev.reprise.testing.Cases;
import dev.reprise.text.TextException;
import dev.reprise.text.json.JsonWriter;
import dev.reprise.text.value.OpenValue;
import dev.reprise.text.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Cases made by running OmegaConf: a tree, a path in it, and the value or the error there. Where the library deviates on
 * purpose, {@code interpolation-deviations.jsonl} names the rule and what is given instead; the rules are explained in the
 * documentation of {@code dev.reprise.text.interpolation}.
 */
class InterpolationConformanceTest {

    private static final String ERROR = "error";

    @Test
    void everyCaseGivesWhatOmegaConfGivesOrWhatAListedRuleSays() throws IOException {
        Map<String, Map<?, ?>> deviations = new LinkedHashMap<>();
        for (Map<?, ?> deviation : Cases.lines(InterpolationConformanceTest.class, "interpolation-deviations.jsonl")) {
            deviations.put(key(deviation), deviation);
        }
        List<String> failures = new ArrayList<>();
        Set<String> rules = new LinkedHashSet<>();
        int passed = 0;
        int deviating = 0;
        for (Map<?, ?> vector : Cases.lines(InterpolationConformanceTest.class, "interpolations.jsonl")) {
            Map<?, ?> deviation = deviations.remove(key(vector));
            String theirs = expected(vector);
            String ours = outcome(vector);
            if (deviation == null) {
                if (ours.equals(theirs)) {
                    passed++;
                } else {
                    failures.add(vector + "\n  gives " + ours);
                }
            } else if (ours.equals(expected(deviation)) && !ours.equals(theirs)) {
                deviating++;
                rules.add((String) requireNonNull(deviation.get("rule")));
            } else {
                failures.add(vector + "\n  gives " + ours + ", against the rule " + deviation.get("rule"));
            }
        }
        failures.addAll(deviations.keySet());
        System.out.println("interpolations.jsonl: " + passed + " passed, " + deviating + " deviating by " + rules.size()
                + " rules, " + failures.size() + " failing");
        assertThat(failures).isEmpty();
        String guide = Files.readString(Path.of("src/main/java/dev/reprise/text/interpolation/package-info.java"));
        assertThat(rules)
                .as("rules in use")
                .allSatisfy(rule -> assertThat(guide).contains("{@code " + rule + "}"));
        assertThat(passed + deviating).isEqualTo(205);
    }

    private static String key(Map<?, ?> vector) {
        return vector.get("yaml") + "|" + vector.get("path");
    }

    private static String expected(Map<?, ?> vector) {
        return Boolean.TRUE.equals(vector.get("error")) ? ERROR : shown(decoded(vector.get("expected")));
    }

    private static String shown(@Nullable Object value) {
        StringBuilder text = new StringBuilder();
        JsonWriter.append(text, value);
        return text.toString();
    }

    private static @Nullable Object decoded(@Nullable Object encoded) {
        if (encoded instanceof List<?> items) {
            List<@Nullable Object> list = new ArrayList<>();
            items.forEach(item -> list.add(decoded(item)));
            return list;
        }
        if (!(encoded instanceof Map<?, ?> map)) {
            return encoded;
        }
        if (map.get("$float") instanceof String number) {
            return requireNonNull(OpenValue.plain(number));
        }
        Map<String, @Nullable Object> decoded = new LinkedHashMap<>();
        map.forEach((key, value) -> decoded.put((String) key, decoded(value)));
        return decoded;
    }

    private static String outcome(Map<?, ?> vector) {
        Draft.Entries root;
        Merger merger = new Merger(new Report());
        try {
            root = (Draft.Entries) merger.open(null, YamlReader.parse(yaml(vector), "case.yaml"), Place.ROOT);
        } catch (TextException e) {
            return ERROR;
        }
        Slot slot = Slot.root(root);
        new Interpolator(merger, slot, surroundings(vector), null).settleAll();
        for (String key : ((String) vector.get("path")).split("\\.", -1)) {
            Slot child = slot.child(key);
            if (child == null) {
                return ERROR;
            }
            slot = child;
        }
        Binder binder = new Binder(new Report());
        Object value = binder.value(Types.OPEN, requireNonNull(slot.draft()), slot.place());
        return binder.hasFailed() ? ERROR : shown(value);
    }

    /** A tree that many cases share has the keys 1 and '1', which are one key here; only one of the cases is about them. */
    private static String yaml(Map<?, ?> vector) {
        String yaml = (String) requireNonNull(vector.get("yaml"));
        return yaml.contains("${numkey") ? yaml : yaml.replace("{1: one, '1': sone}", "{'1': sone}");
    }

    private static Surroundings surroundings(Map<?, ?> vector) {
        Map<String, String> environment = new LinkedHashMap<>();
        if (vector.get("env") instanceof Map<?, ?> variables) {
            variables.forEach((name, value) -> environment.put((String) name, (String) value));
        }
        return new Surroundings(Map.of(), environment, null, null)
                .with("t.args", arguments -> arguments)
                .with("t.n", arguments -> arguments.size())
                .with("t.cat", InterpolationConformanceTest::joined)
                .with("t.add", arguments -> (Long) arguments.get(0) + (Long) arguments.get(1))
                .with("t.fail", arguments -> 1 / List.of(0).get(0))
                .with(
                        "t.types",
                        arguments -> arguments.stream()
                                .map(argument -> argument == null
                                        ? "null"
                                        : argument.getClass().getSimpleName())
                                .toList());
    }

    private static String joined(List<@Nullable Object> arguments) {
        StringBuilder text = new StringBuilder();
        arguments.forEach(argument -> text.append(OpenValue.text(argument)));
        return text.toString();
    }
}
