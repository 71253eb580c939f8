package dev.reprise.describe;

import dev.reprise.resolve.draft.TypeText;
import dev.reprise.schema.Check;
import dev.reprise.schema.ValueType;
import dev.reprise.text.PrintableText;
import dev.reprise.text.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a value, in a line: {@code double, 0 to 1; default 0.25}. */
final class Facts {

    private Facts() {}

    /** Type, constraints and default of a component, which must be given where it has no default. */
    static String of(ValueType<?> type, List<Check> checks, @Nullable String defaultText) {
        return typed(type, checks) + (defaultText == null ? "; must be given" : "; default " + shown(defaultText));
    }

    /** Type and constraints. */
    static String typed(ValueType<?> type, List<Check> checks) {
        String constraints = constraints(checks);
        return TypeText.of(type) + (constraints.isEmpty() ? "" : ", " + constraints);
    }

    /** A value on one line of a page: as it is, or as a JSON string where it would be lost or taken for a line's end. */
    static String shown(String value) {
        boolean clear = !value.isBlank() && value.strip().length() == value.length();
        for (int i = 0; i < value.length() && clear; i++) {
            clear = PrintableText.isPrintable(value, i);
        }
        if (clear) {
            return value;
        }
        StringBuilder text = new StringBuilder();
        JsonWriter.append(text, value);
        return text.toString();
    }

    private static String constraints(List<Check> checks) {
        List<String> words = new ArrayList<>();
        String between = between(checks);
        if (!between.isEmpty()) {
            words.add(between);
        }
        for (Check check : checks) {
            if (between.isEmpty() || !(check instanceof Check.Range)) {
                words.add(check.text());
            }
        }
        return String.join(", ", words);
    }

    /** {@code 0 to 1} for two bounds that are both allowed. */
    private static String between(List<Check> checks) {
        String min = null;
        String max = null;
        for (Check check : checks) {
            if (check instanceof Check.Range range) {
                boolean isMin = range.min() != null && range.max() == null && range.minInclusive() && min == null;
                boolean isMax = range.max() != null && range.min() == null && range.maxInclusive() && max == null;
                if (!isMin && !isMax) {
                    return "";
                }
                min = isMin ? range.min() : min;
                max = isMax ? range.max() : max;
            }
        }
        return min == null || max == null ? "" : min + " to " + max;
    }
}
