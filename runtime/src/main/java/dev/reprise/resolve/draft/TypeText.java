package dev.reprise.resolve.draft;

import dev.reprise.problem.Nearest;
import dev.reprise.schema.OptionSchema;
import dev.reprise.schema.ValueType;
import java.util.ArrayList;
import java.util.List;

/** Names value types for people: {@code double}, {@code list of int}, {@code one of: train, test}. */
public final class TypeText {

    private TypeText() {}

    /** The name of a type, without an article. */
    public static String of(ValueType<?> type) {
        if (type instanceof ValueType.Scalar<?> scalar) {
            return scalar.kind().word();
        }
        if (type instanceof ValueType.Constant<?> constant) {
            return "one of: " + Nearest.listing(names(constant));
        }
        if (type instanceof ValueType.ListOf<?> list) {
            return "list of " + of(list.element());
        }
        if (type instanceof ValueType.SetOf<?> set) {
            return "set of " + of(set.element());
        }
        if (type instanceof ValueType.MapOf<?, ?> map) {
            return "map of " + of(map.key()) + " to " + of(map.value());
        }
        if (type instanceof ValueType.Absent<?> absent) {
            return of(absent.of()) + " or null";
        }
        if (type instanceof ValueType.Nested<?> nested) {
            return nested.schema() instanceof OptionSchema<?> options
                    ? "one of: " + Nearest.listing(options.options())
                    : nested.schema().name();
        }
        return "map of anything";
    }

    /** The names of the constants, in order of declaration. */
    public static List<String> names(ValueType.Constant<?> constant) {
        List<String> names = new ArrayList<>(constant.constants().size());
        for (Enum<?> value : constant.constants()) {
            names.add(value.name());
        }
        return names;
    }
}
