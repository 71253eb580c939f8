package dev.reprise.processor.validate;

import dev.reprise.processor.diag.Problem;
import dev.reprise.processor.diag.ProblemId;
import dev.reprise.processor.model.Annotations;
import dev.reprise.processor.model.ComponentModel;
import dev.reprise.processor.model.ConfigModel;
import dev.reprise.processor.model.RecordModel;
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

    private static void checkForm(ComponentModel component, Consumer<Problem> complaints) {
        for (String key : keys(component)) {
            if (!KEY.matcher(key).matches()) {
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
