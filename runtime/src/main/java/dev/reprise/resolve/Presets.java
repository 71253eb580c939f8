package dev.reprise.resolve;

import dev.reprise.problem.Nearest;
import dev.reprise.problem.Problem;
import dev.reprise.resolve.draft.Keys;
import dev.reprise.schema.Component;
import dev.reprise.schema.Descent;
import dev.reprise.schema.OptionSchema;
import dev.reprise.schema.PresetDoc;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.Schema;
import dev.reprise.schema.ValueType;
import dev.reprise.text.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The presets of a config and of the configs inside of it, which are named by the way there: {@code model.small}, or
 * {@code optimizer.adam.fast} for one of an option.
 */
public final class Presets {

    private final List<PresetDoc> found = new ArrayList<>();
    private final Descent descent = new Descent();

    private Presets() {}

    /** All presets, those of the config itself first, each under the name that chooses it. */
    public static List<PresetDoc> of(RecordSchema<?> schema) {
        Presets presets = new Presets();
        presets.collectInside(schema, "");
        return presets.found;
    }

    /**
     * The layer of a preset. That there is none of the name, or that its method fails, is reported when the layer is
     * resolved.
     *
     * @param name what chooses it
     * @param asked where somebody did
     */
    public static Layer layer(RecordSchema<?> schema, String name, Origin asked) {
        Map<String, @Nullable Object> tree;
        try {
            tree = tree(schema, name);
        } catch (RuntimeException e) {
            return Layer.broken(new Problem("--preset", name, "cannot be made: its method threw " + e, asked));
        }
        return tree == null
                ? Layer.broken(new Problem("--preset", name, unknown(schema, name), asked))
                : Layer.tree(tree, "preset " + name).replacing();
    }

    private static String unknown(RecordSchema<?> schema, String name) {
        List<String> names = new ArrayList<>();
        for (PresetDoc preset : of(schema)) {
            names.add(preset.name());
        }
        return names.isEmpty()
                ? "cannot be chosen: " + schema.name() + " has no presets. Leave it out"
                : "no such preset." + Nearest.hint(name, names) + " Presets: " + Nearest.listing(names);
    }

    private static @Nullable Map<String, @Nullable Object> tree(RecordSchema<?> schema, String name) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            return schema.preset(name);
        }
        Component<?> component = Keys.find(schema, name.substring(0, dot), true);
        if (component == null) {
            return null;
        }
        Schema<?> nested = nested(component);
        String rest = name.substring(dot + 1);
        Map<String, @Nullable Object> inner = null;
        if (nested instanceof RecordSchema<?> record) {
            inner = tree(record, rest);
        } else if (nested instanceof OptionSchema<?> options) {
            inner = ofOption(options, rest);
        }
        if (inner == null) {
            return null;
        }
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put(component.key(), inner);
        return tree;
    }

    private static @Nullable Map<String, @Nullable Object> ofOption(OptionSchema<?> options, String name) {
        for (String option : options.options()) {
            String preset = after(option, name);
            for (String alias : options.aliases(option)) {
                preset = preset == null ? after(alias, name) : preset;
            }
            Map<String, @Nullable Object> set = preset == null ? null : tree(chosen(options, option), preset);
            if (set != null) {
                Map<String, @Nullable Object> tree = new LinkedHashMap<>();
                tree.put(OptionSchema.TYPE_KEY, option);
                tree.putAll(set);
                return tree;
            }
        }
        return null;
    }

    /** What follows the name of an option, which may hold dots itself; null if something else is named. */
    private static @Nullable String after(String option, String name) {
        return name.startsWith(option + ".") ? name.substring(option.length() + 1) : null;
    }

    /** A config that contains itself has the same presets there. */
    private void collectInside(RecordSchema<?> schema, String prefix) {
        if (descent.enter(schema)) {
            collect(schema, prefix);
            descent.leave();
        }
    }

    private void collect(RecordSchema<?> schema, String prefix) {
        for (PresetDoc preset : schema.presets()) {
            found.add(new PresetDoc(prefix + preset.name(), preset.doc()));
        }
        for (Component<?> component : schema.components()) {
            Schema<?> nested = nested(component);
            if (nested instanceof RecordSchema<?> record) {
                collectInside(record, prefix + component.key() + ".");
            } else if (nested instanceof OptionSchema<?> options && descent.enter(options)) {
                collectOptions(options, prefix + component.key() + ".");
                descent.leave();
            }
        }
    }

    private void collectOptions(OptionSchema<?> options, String prefix) {
        for (String name : options.options()) {
            RecordSchema<?> option = chosen(options, name);
            descent.enterOption(option);
            collect(option, prefix + name + ".");
            descent.leave();
        }
    }

    private static RecordSchema<?> chosen(OptionSchema<?> options, String option) {
        return Objects.requireNonNull(options.option(option));
    }

    private static @Nullable Schema<?> nested(Component<?> component) {
        ValueType<?> present = component.type() instanceof ValueType.Absent<?> absent ? absent.of() : component.type();
        return present instanceof ValueType.Nested<?> nested ? nested.schema() : null;
    }
}
