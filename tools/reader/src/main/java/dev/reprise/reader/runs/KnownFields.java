package dev.reprise.reader.runs;

import dev.reprise.problem.Nearest;
import dev.reprise.reader.query.FieldNames;
import dev.reprise.reader.value.Field;
import dev.reprise.reader.value.FieldKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** The names that runs can be asked for. */
final class KnownFields {

    private final FieldNames names;
    private final Map<String, Field> fields = new LinkedHashMap<>();

    KnownFields(List<Field> all) {
        all.forEach(field -> fields.put(field.name(), field));
        names = FieldNames.of(all);
    }

    Collection<Field> all() {
        return fields.values();
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /**
     * Checks that a name is that of a field, or of a metric with what of it is meant.
     *
     * @throws NoSuchElementException if it is not; the message names the nearest
     */
    void check(String name) {
        if (names.find(name) == null) {
            throw unknown("field", name, fields.keySet());
        }
    }

    /**
     * Checks that a name is that of a metric.
     *
     * @throws NoSuchElementException if it is not; the message names the nearest
     */
    void checkMetric(String name) {
        if (!isMetric(name)) {
            List<String> metrics = new ArrayList<>();
            for (Field field : fields.values()) {
                if (field.kind() == FieldKind.METRIC) {
                    metrics.add(field.name());
                }
            }
            throw unknown("metric", name, metrics);
        }
    }

    /**
     * The fields of this name and those below it.
     *
     * @throws NoSuchElementException if there are none, but for those names that every run has something below
     */
    List<String> below(String prefix) {
        List<String> below = new ArrayList<>();
        for (String name : fields.keySet()) {
            if (name.equals(prefix) || name.startsWith(prefix + ".")) {
                below.add(name);
            }
        }
        if (below.isEmpty() && !prefix.equals("config") && !prefix.equals("info")) {
            throw unknown("field", prefix, fields.keySet());
        }
        return below;
    }

    private boolean isMetric(String name) {
        Field field = fields.get(name);
        return field != null && field.kind() == FieldKind.METRIC;
    }

    private static NoSuchElementException unknown(String what, String name, Collection<String> names) {
        String hint = Nearest.hint(name, names);
        String known = names.isEmpty() ? " The runs have none." : " There are: " + Nearest.listing(names);
        return new NoSuchElementException(
                "No run has a " + what + " '" + name + "'." + (hint.isEmpty() ? known : hint));
    }
}
