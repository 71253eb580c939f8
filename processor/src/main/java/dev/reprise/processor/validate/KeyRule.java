package dev.reprise.processor.validate;

import dev.reprise.processor.diag.Problem;
import dev.reprise.processor.diag.ProblemId;
import dev.reprise.processor.model.Annotations;
import dev.reprise.processor.model.ComponentModel;
import dev.reprise.processor.model.ConfigModel;
import dev.reprise.processor.model.RecordModel;
import dev.reprise.processor.model.TypeModel;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Every key can be written, and leads to one component. */
final class KeyRule implements Rule {

    private static final Pattern KEY = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]*");

    @Override
    public void check(ConfigModel config, Consumer<Problem> complaints) {
        if (config instanceof RecordModel record) {
            checkReserved(record, complaints);
            Map<String, ComponentModel> owners = new HashMap<>();
            for (ComponentModel component : record.components()) {
                checkForm(component, complaints);
                checkUnique(component, owners, complaints);
            }
            for (ComponentModel component : record.components()) {
                checkJavaName(component, owners.get(component.name()), complaints);
            }
        }
    }

    /** Whether a key can be written in an override. */
    static boolean isKey(String key) {
        return KEY.matcher(key).matches();
    }

    /** Whoever holds the run's settings is the root of a config, and a file's top level has a key of its own. */
    private static void checkReserved(RecordModel record, Consumer<Problem> complaints) {
        boolean isRoot = record.components().stream()
                .anyMatch(component -> component.type() instanceof TypeModel.Nested nested
                        && nested.config().equals(RunSettingsRule.RUN_SETTINGS));
        ComponentModel component = isRoot ? record.componentOf("include") : null;
        if (component != null) {
            complaints.accept(new Problem(
                    ProblemId.KEY_RESERVED,
                    component.place().at(Annotations.KEY),
                    "at the top level of a file the key \"include\" names other files, so that no file could set"
                            + " this one. Give another with @Key."));
        }
    }

    private static void checkForm(ComponentModel component, Consumer<Problem> complaints) {
        for (String key : keys(component)) {
            if (!isKey(key)) {
                complaints.accept(new Problem(
                        ProblemId.BAD_KEY,
                        component.place().at(Annotations.KEY),
                        "the key \"" + key + "\" cannot be written in an override. Give a key of letters, digits, '_'"
                                + " and '-' that begins with a letter, such as @Key(\"num_units\")."));
            }
        }
    }

    private static void checkUnique(
            ComponentModel component, Map<String, ComponentModel> owners, Consumer<Problem> complaints) {
        for (String key : keys(component)) {
            ComponentModel other = owners.putIfAbsent(key, component);
            if (other != null && !other.name().equals(component.name())) {
                complaints.accept(new Problem(
                        ProblemId.DUPLICATE_KEY,
                        component.place().at(Annotations.KEY),
                        "the key \"" + key + "\" belongs to component '" + other.name()
                                + "' already. Give another with @Key."));
            }
        }
    }

    /** A command line finds a component by its Java name, too. */
    private static void checkJavaName(
            ComponentModel component, @Nullable ComponentModel owner, Consumer<Problem> complaints) {
        String name = component.name();
        if (owner != null && !owner.name().equals(name) && !keys(component).contains(name)) {
            complaints.accept(new Problem(
                    ProblemId.DUPLICATE_KEY,
                    owner.place().at(Annotations.KEY),
                    "the key \"" + name + "\" is the Java name of component '" + name
                            + "', by which a command line sets that one. Give another with @Key."));
        }
    }

    private static Set<String> keys(ComponentModel component) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(component.key());
        keys.addAll(component.aliases());
        return keys;
    }
}
