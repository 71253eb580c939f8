package dev.reprise.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A config record.
 *
 * @param presets the methods that carry {@code @Preset}
 * @param removedKeys what {@code @Removed} says, in order
 * @param option the name that {@code @Option} gives, or null if it is not there
 * @param chosenFrom whether a sealed config interface permits it
 * @param implementsWith whether it implements the {@code With} of its own patch
 * @param unresolvedHead whether an interface that it implements is not known yet
 */
public record RecordModel(
        Declaration declaration,
        List<ComponentModel> components,
        List<PresetModel> presets,
        List<String> removedKeys,
        @Nullable String option,
        boolean chosenFrom,
        boolean implementsWith,
        boolean unresolvedHead)
        implements ConfigModel {

    public RecordModel {
        components = List.copyOf(components);
        presets = List.copyOf(presets);
        removedKeys = List.copyOf(removedKeys);
    }

    /** The component that a key or an older key means in a file, or null. */
    public @Nullable ComponentModel componentOf(String key) {
        for (ComponentModel component : components) {
            if (component.key().equals(key) || component.aliases().contains(key)) {
                return component;
            }
        }
        return null;
    }

    @Override
    public boolean unresolved() {
        return unresolvedHead
                || components.stream().anyMatch(component -> component.type().unresolved());
    }
}
