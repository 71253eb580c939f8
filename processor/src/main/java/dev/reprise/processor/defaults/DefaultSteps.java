package dev.reprise.processor.defaults;

import com.palantir.javapoet.ClassName;
import dev.reprise.processor.model.ComponentModel;
import dev.reprise.processor.model.Configs;
import dev.reprise.processor.model.OptionsModel;
import dev.reprise.processor.model.RecordModel;
import dev.reprise.processor.model.TypeModel;
import dev.reprise.text.Node;
import dev.reprise.text.TextException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which records the defaults of a record make: those that are always there, and those that texts of defaults put into
 * optional values, lists, maps and options. A record is made with all of its own defaults before a text changes them.
 */
public final class DefaultSteps {

    private final Configs configs;
    private final Map<ClassName, List<Step>> steps = new HashMap<>();

    /** For the configs of one round. */
    public DefaultSteps(Configs configs) {
        this.configs = configs;
    }

    /**
     * A record inside another.
     *
     * @param component the component that it stands in
     * @param path the keys to it
     * @param byText whether a text of a default put it there
     */
    public record Step(String component, String path, ClassName to, boolean byText) {}

    /** The records that stand directly in a record, or in the text of one of its defaults, when nobody sets anything. */
    public List<Step> from(ClassName name) {
        List<Step> known = steps.get(name);
        if (known != null) {
            return known;
        }
        List<Step> found = new ArrayList<>();
        if (configs.get(name) instanceof RecordModel record) {
            for (ComponentModel component : record.components()) {
                collect(component, found);
            }
        }
        steps.put(name, found);
        return found;
    }

    /** Whether the defaults of a record, and of all that they make, end. */
    public boolean end(ClassName name) {
        return end(name, new HashSet<>(), new HashSet<>());
    }

    private boolean end(ClassName name, Set<ClassName> above, Set<ClassName> done) {
        if (done.contains(name)) {
            return true;
        }
        if (!above.add(name)) {
            return false;
        }
        for (Step step : from(name)) {
            if (!end(step.to(), above, done)) {
                return false;
            }
        }
        above.remove(name);
        return done.add(name);
    }

    private void collect(ComponentModel component, List<Step> found) {
        if (component.type().configs().isEmpty()) {
            return;
        }
        Walk walk = new Walk(component.name(), found);
        if (component.type() instanceof TypeModel.Nested nested
                && configs.get(nested.config()) instanceof RecordModel record) {
            found.add(new Step(component.name(), component.key(), record.name(), false));
        }
        if (component.defaultText() == null) {
            return;
        }
        try {
            walk.visit(component.type(), DefaultText.structure(component.defaultText()), component.key(), true);
        } catch (TextException e) {
            // another rule says so
        }
    }

    private final class Walk {
        private final String component;
        private final List<Step> found;

        Walk(String component, List<Step> found) {
            this.component = component;
            this.found = found;
        }

        /** Visits a value; one that is always there has been found before. */
        private void visit(TypeModel type, Node node, String path, boolean isPlain) {
            if (DefaultText.isInterpolated(node)) {
                return; // what it gives exists already
            }
            TypeModel element = element(type);
            if (type instanceof TypeModel.Absent absent) {
                if (!DefaultText.isNull(node)) {
                    visit(absent.of(), node, path, false);
                }
            } else if (type instanceof TypeModel.Nested nested) {
                visitConfig(nested.config(), node, path, isPlain);
            } else if (node instanceof Node.Sequence sequence && element != null) {
                for (int i = 0; i < sequence.items().size(); i++) {
                    visit(element, sequence.items().get(i), path + "." + i, false);
                }
            } else if (node instanceof Node.Mapping mapping && type instanceof TypeModel.MapOf map) {
                for (Node.Entry entry : mapping.entries()) {
                    visit(map.value(), entry.value(), DefaultReader.inside(path, entry), false);
                }
            }
        }

        private void visitConfig(ClassName name, Node node, String path, boolean isPlain) {
            ClassName made = name;
            boolean isAlwaysThere = isPlain;
            if (configs.get(name) instanceof OptionsModel options) {
                String option = DefaultText.option(node);
                made = option == null ? null : options.chosenBy(option);
                isAlwaysThere = false;
            }
            if (made == null || !(configs.get(made) instanceof RecordModel record)) {
                return;
            }
            if (!isAlwaysThere) {
                found.add(new Step(component, path, made, true));
            }
            if (node instanceof Node.Mapping mapping) {
                for (Node.Entry entry : mapping.entries()) {
                    ComponentModel inner = record.componentOf(entry.key().text());
                    if (inner != null) {
                        visit(inner.type(), entry.value(), path + "." + inner.key(), true);
                    }
                }
            }
        }
    }

    private static @Nullable TypeModel element(TypeModel type) {
        if (type instanceof TypeModel.ListOf list) {
            return list.element();
        }
        return type instanceof TypeModel.SetOf set ? set.element() : null;
    }
}
