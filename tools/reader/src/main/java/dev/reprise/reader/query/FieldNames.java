package dev.reprise.reader.query;

import dev.reprise.problem.Nearest;
import dev.reprise.reader.value.Field;
import dev.reprise.reader.value.FieldKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names that some run has, to find what somebody means by one.
 *
 * <pre>{@code
 * FieldNames.of(fields).find("train.loss.min")    // the smallest of train.loss
 * }</pre>
 */
public final class FieldNames {

    private static final List<String> PREFIXES = List.of("config.", "info.", "artifact.");

    private final Map<String, Field> fields = new LinkedHashMap<>();

    private FieldNames(Collection<Field> fields) {
        for (Field field : fields) {
            this.fields.put(field.name(), field);
        }
    }

    public static FieldNames of(Collection<Field> fields) {
        return new FieldNames(fields);
    }

    /** The field of exactly this name, else a stat of the metric before the last dot; null if there is neither. */
    public @Nullable Reference find(String name) {
        Field exact = fields.get(name);
        if (exact != null) {
            return new Reference(name, exact.kind(), exact.kind() == FieldKind.METRIC ? Stat.LAST : null);
        }
        int dot = name.lastIndexOf('.');
        Stat stat = dot < 0 ? null : Stat.of(name.substring(dot + 1));
        Field metric = stat == null ? null : fields.get(name.substring(0, dot));
        return metric == null || metric.kind() != FieldKind.METRIC
                ? null
                : new Reference(metric.name(), metric.kind(), stat);
    }

    /** Whether there are no names at all, so that none can be told to be wrong. */
    boolean isEmpty() {
        return fields.isEmpty();
    }

    /** What may have been meant by a name that is not there: a sentence for people. */
    public String remedy(String unknown) {
        List<String> below = below(unknown);
        if (!below.isEmpty()) {
            return "there is " + Nearest.listing(below);
        }
        for (String prefix : PREFIXES) {
            if (find(prefix + unknown) != null) {
                return "did you mean '" + NameText.of(prefix + unknown) + "'?";
            }
        }
        String nearest = Nearest.to(unknown, askable());
        return nearest == null
                ? "no run has it; compare with null or use exists(..) if that is meant"
                : "did you mean '" + NameText.of(nearest) + "'?";
    }

    /** The names that begin with this one and a dot. */
    List<String> below(String name) {
        return fields.keySet().stream()
                .filter(other -> other.startsWith(name + "."))
                .toList();
    }

    /** The names of fields, and those of metrics with a stat. */
    private List<String> askable() {
        List<String> names = new ArrayList<>(fields.keySet());
        for (Field field : fields.values()) {
            if (field.kind() == FieldKind.METRIC) {
                for (Stat stat : Stat.values()) {
                    names.add(field.name() + "." + stat.suffix());
                }
            }
        }
        return names;
    }
}
