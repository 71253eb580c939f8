package dev.reprise.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All configs that anybody asked for in one round, read once each. */
public final class Configs {

    private final Function<ClassName, @Nullable ConfigModel> reader;
    private final Map<ClassName, ConfigModel> models = new HashMap<>();

    /**
     * The configs of one round.
     *
     * @param reader reads the config of a name; null if there is no such type
     */
    public Configs(Function<ClassName, @Nullable ConfigModel> reader) {
        this.reader = reader;
    }

    /** The config of a name, or null if there is no such type. */
    public @Nullable ConfigModel get(ClassName name) {
        ConfigModel known = models.get(name);
        if (known != null) {
            return known;
        }
        ConfigModel model = reader.apply(name);
        if (model != null) {
            models.put(name, model);
        }
        return model;
    }

    /** The configs that stand directly in a config: as types of components, inside them, or as options. */
    public Set<ClassName> directlyIn(ConfigModel config) {
        Set<ClassName> names = new LinkedHashSet<>();
        if (config instanceof RecordModel record) {
            for (ComponentModel component : record.components()) {
                names.addAll(component.type().configs());
            }
        } else if (config instanceof OptionsModel options) {
            for (OptionsModel.Choice choice : options.choices()) {
                if (choice.isConfig()) {
                    names.add(choice.type());
                }
            }
        }
        return names;
    }

    /** All configs that stand in a config at any depth; itself only if it is recursive. */
    public Set<ClassName> reachableFrom(ConfigModel config) {
        Set<ClassName> reached = new LinkedHashSet<>();
        Deque<ConfigModel> open = new ArrayDeque<>();
        open.add(config);
        while (!open.isEmpty()) {
            for (ClassName name : directlyIn(open.remove())) {
                ConfigModel next = get(name);
                if (reached.add(name) && next != null) {
                    open.add(next);
                }
            }
        }
        return reached;
    }

    /** Whether a config, or one that stands in it, mentions a type that is not known yet. */
    public boolean unresolved(ConfigModel config) {
        return config.unresolved()
                || reachableFrom(config).stream().anyMatch(name -> {
                    ConfigModel next = get(name);
                    return next == null || next.unresolved();
                });
    }
}
