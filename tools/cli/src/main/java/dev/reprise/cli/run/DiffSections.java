package dev.reprise.cli.run;

import dev.reprise.reader.value.Field;
import dev.reprise.reader.value.FieldKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What belongs together where runs are compared. What is another in every run, as its id, is nothing to compare. */
public final class DiffSections {

    private static final String CONFIG = "config";
    private static final String CODE = "code";
    private static final String ENVIRONMENT = "environment";
    private static final String RESULTS = "results";

    /** The sections in their order. */
    public static final List<String> ALL = List.of(CONFIG, CODE, ENVIRONMENT, RESULTS);

    private static final Set<String> OF_CODE = Set.of("info.experiment_id", "info.main_class", "info.git");
    private static final Set<String> OF_ENVIRONMENT =
            Set.of("info.host", "info.user", "info.jdk", "info.os", "info.cwd", "info.cpu", "info.memory");
    private static final Set<String> OF_RESULTS = Set.of(
            "info.status",
            "info.duration",
            "info.attempts",
            "info.exit_code",
            "info.signal",
            "info.exception",
            "info.stop_reason",
            "info.results");

    private DiffSections() {}

    /** The section of a field; null if it is in none. */
    public static @Nullable String of(Field field) {
        if (field.kind() == FieldKind.CONFIG) {
            return CONFIG;
        } else if (field.kind() == FieldKind.METRIC) {
            return RESULTS;
        } else if (isIn(OF_CODE, field)) {
            return CODE;
        } else if (isIn(OF_ENVIRONMENT, field)) {
            return ENVIRONMENT;
        }
        return isIn(OF_RESULTS, field) ? RESULTS : null;
    }

    private static boolean isIn(Set<String> prefixes, Field field) {
        return prefixes.stream()
                .anyMatch(prefix -> field.name().equals(prefix) || field.name().startsWith(prefix + "."));
    }

    /** What a field is called in its section. */
    public static String name(String field) {
        return Names.headings(List.of(field)).get(0);
    }
}
