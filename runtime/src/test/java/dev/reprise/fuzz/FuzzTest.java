package dev.reprise.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.problem.ConfigException;
import dev.reprise.resolve.Layer;
import dev.reprise.resolve.Resolver;
import dev.reprise.testing.Train;
import dev.reprise.text.RandomTrees;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is given, what comes out is a config or a report; and a config is what it is written as. */
final class FuzzTest {

    private static final Train.Schema SCHEMA = Train.Schema.INSTANCE;

    @Test
    void overridesGiveAConfigOrAReport() {
        double percent = Rounds.percentAccepted(
                "override lists",
                random -> isConfigOrReport(random, List.of(Layer.args(new RandomOverrides(random).next()))));
        assertThat(percent).isBetween(5.0, 95.0);
    }

    @Test
    void filesGiveAConfigOrAReport() {
        double percent = Rounds.percentAccepted(
                "mutated files",
                random -> isConfigOrReport(
                        random, List.of(Layer.yaml(new MutatedFiles(random).next(), "conf/fuzz.yaml"))));
        assertThat(percent).isBetween(5.0, 95.0);
    }

    @Test
    void filesUnderOverridesGiveAConfigOrAReport() {
        double percent = Rounds.percentAccepted(
                "mutated files under override lists",
                random -> isConfigOrReport(
                        random,
                        List.of(
                                Layer.yaml(new MutatedFiles(random).next(), "conf/fuzz.yaml"),
                                Layer.args(new RandomOverrides(random).next()))));
        assertThat(percent).isBetween(2.0, 95.0);
    }

    @Test
    void treesAreReadAsTheyAreWritten() {
        double percent = Rounds.percentAccepted("trees", random -> {
            Map<String, Object> tree = new RandomTrees(random.nextLong()).tree();
            try {
                Resolver<Train> resolver = Resolver.of(SCHEMA).with(Layer.tree(Map.of("extra", tree), "tree"));
                assertThatItIsReadAsItIsWritten(resolver.resolve().config());
                return true;
            } catch (IllegalArgumentException | ConfigException e) {
                assertThat(e.getMessage()).contains("nested");
                return false;
            }
        });
        assertThat(percent).isGreaterThan(90);
    }

    private static boolean isConfigOrReport(Random random, List<Layer> layers) {
        Resolver<Train> resolver = Resolver.of(SCHEMA);
        for (Layer layer : layers) {
            resolver = resolver.with(layer);
        }
        Train config;
        try {
            config = resolver.resolve().config();
        } catch (ConfigException e) {
            assertThatItIsForPeople(e);
            return false;
        }
        if (random.nextInt(5) == 0) {
            assertThatItIsReadAsItIsWritten(config);
        }
        return true;
    }

    private static void assertThatItIsForPeople(ConfigException e) {
        assertThat(e.problems()).isNotEmpty();
        String count = e.problems().size() == 1 ? "1 problem" : e.problems().size() + " problems";
        assertThat(e.getMessage())
                .startsWith(count + " in the configuration:\n  ")
                .doesNotContain("dev.reprise", "org.yaml", "Exception", "\tat ")
                .hasSizeLessThan(40_000);
        e.problems().forEach(problem -> assertThat(problem.message()).isNotBlank());
    }

    private static void assertThatItIsReadAsItIsWritten(Train config) {
        assertThat(SCHEMA.parse(SCHEMA.yaml(config))).isEqualTo(config);
    }
}
