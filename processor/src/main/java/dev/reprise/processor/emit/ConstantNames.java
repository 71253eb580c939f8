package dev.reprise.processor.emit;

import dev.reprise.processor.model.ComponentModel;
import dev.reprise.processor.model.RecordModel;
import dev.reprise.processor.model.SnakeCase;
import dev.reprise.processor.model.TypeModel;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names for the constants of a record's components, by component name: {@code numUnits} is {@code NUM_UNITS}. */
final class ConstantNames {

    private ConstantNames() {}

    static Map<String, String> of(RecordModel record) {
        Set<String> taken = new HashSet<>(Set.of("INSTANCE", "COMPONENTS"));
        for (ComponentModel component : record.components()) {
            enums(component.type(), taken);
        }
        Map<String, String> names = new LinkedHashMap<>();
        for (ComponentModel component : record.components()) {
            String name = SnakeCase.of(component.name()).toUpperCase(Locale.ROOT);
            while (!taken.add(name)) {
                name += "_";
            }
            names.put(component.name(), name);
        }
        return names;
    }

    /** In {@code GPU.values()} a constant {@code GPU} would hide the enum. */
    private static void enums(TypeModel type, Set<String> taken) {
        if (type instanceof TypeModel.Constant constant) {
            taken.add(constant.type().topLevelClassName().simpleName());
        }
        type.parts().forEach(part -> enums(part, taken));
    }
}
