package dev.reprise.processor.defaults;

import com.palantir.javapoet.ClassName;
import dev.reprise.processor.model.ComponentModel;
import dev.reprise.processor.model.ConfigModel;
import dev.reprise.processor.model.Configs;
import dev.reprise.processor.model.OptionsModel;
import dev.reprise.processor.model.RecordModel;
import dev.reprise.processor.model.TypeModel;
import dev.reprise.text.Node;
import dev.reprise.text.TextException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what a default leaves open: a component inside that has none and must be given. Values that lie over each
 * other are told apart as they are when a config is resolved: lists replace, maps and records merge, another option
 * drops what was set for the one before.
 */
public final class CompleteDefaults {

    private final Configs configs;

    /** For the configs of one round. */
    public CompleteDefaults(Configs configs) {
        this.configs = configs;
    }

    /**
     * The path of the first component that must be given, its own key if it has no default at all, or null if there is
     * none. Its defaults must end.
     *
     * @throws TextException if the text of a default is broken
     */
    public @Nullable String open(ComponentModel component) {
        return open(component, List.of(), component.key());
    }

    private @Nullable String open(ComponentModel component, List<Node> over, String path) {
        List<Node> values = new ArrayList<>();
        if (component.defaultText() != null) {
            values.add(
                    component.type().configs().isEmpty()
                            ? DefaultText.whole(component.defaultText())
                            : DefaultText.structure(component.defaultText()));
        }
        values.addAll(over);
        return open(component.type(), values, path);
    }

    private @Nullable String open(TypeModel type, List<Node> values, String path) {
        if (type instanceof TypeModel.Absent absent) {
            List<Node> present = afterNull(values);
            return present.isEmpty() ? null : open(absent.of(), present, path);
        }
        if (type instanceof TypeModel.Nested nested) {
            return openConfig(nested.config(), values, path);
        }
        if (values.isEmpty()) {
            return path;
        }
        if (type.configs().isEmpty()) {
            return null;
        }
        return type instanceof TypeModel.MapOf map
                ? openEntry(map.value(), values, path)
                : openElement(type.parts().get(0), values.get(values.size() - 1), path);
    }

    private static List<Node> afterNull(List<Node> values) {
        int from = 0;
        for (int i = 0; i < values.size(); i++) {
            from = DefaultText.isNull(values.get(i)) ? i + 1 : from;
        }
        return values.subList(from, values.size());
    }

    private @Nullable String openElement(TypeModel element, Node value, String path) {
        if (value instanceof Node.Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                String open = open(element, List.of(sequence.items().get(i)), path + "." + i);
                if (open != null) {
                    return open;
                }
            }
        }
        return null;
    }

    private @Nullable String openEntry(TypeModel type, List<Node> values, String path) {
        for (Map.Entry<String, List<Node>> entry : byKey(values).entrySet()) {
            String open = open(type, entry.getValue(), path + "." + entry.getKey());
            if (open != null) {
                return open;
            }
        }
        return null;
    }

    private static Map<String, List<Node>> byKey(List<Node> values) {
        Map<String, List<Node>> byKey = new LinkedHashMap<>();
        for (Node value : values) {
            if (value instanceof Node.Mapping mapping) {
                for (Node.Entry entry : mapping.entries()) {
                    byKey.computeIfAbsent(entry.key().text(), key -> new ArrayList<>())
                            .add(entry.value());
                }
            }
        }
        return byKey;
    }

    private @Nullable String openConfig(ClassName name, List<Node> values, String path) {
        ConfigModel config = configs.get(name);
        if (config instanceof RecordModel record) {
            return openComponent(record, values, path);
        }
        return config instanceof OptionsModel options ? openOption(options, values, path) : null;
    }

    private @Nullable String openOption(OptionsModel options, List<Node> values, String path) {
        String chosen = null;
        int from = 0;
        for (int i = 0; i < values.size(); i++) {
            String option = DefaultText.option(values.get(i));
            if (option != null && !option.equals(chosen)) {
                chosen = option;
                from = i;
            }
        }
        ClassName choice = chosen == null ? null : options.chosenBy(chosen);
        if (choice != null && configs.get(choice) instanceof RecordModel record) {
            return openComponent(record, values.subList(from, values.size()), path);
        }
        return chosen == null ? path : null;
    }

    private @Nullable String openComponent(RecordModel record, List<Node> values, String path) {
        Map<String, List<Node>> byKey = byKey(values);
        for (ComponentModel component : record.components()) {
            List<Node> over = new ArrayList<>(byKey.getOrDefault(component.key(), List.of()));
            component.aliases().forEach(alias -> over.addAll(byKey.getOrDefault(alias, List.of())));
            String open = open(component, over, path + "." + component.key());
            if (open != null) {
                return open;
            }
        }
        return null;
    }
}
