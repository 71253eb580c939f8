package dev.reprise.reader.runs;

import dev.reprise.config.RunSettingsSchema;
import dev.reprise.reader.value.Field;
import dev.reprise.reader.value.FieldKind;
import dev.reprise.schema.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which fields are seeds, and which make a run another one. */
final class SeedNames {

    private static final String CONFIG = "config.";
    private static final String SEED = "seed";
    private static final String RECORDED = "info.seed";
    private static final String CODE = "info.experiment_id";
    /** Half a run is no other seed of a whole one. */
    private static final String STATUS = "info.status";
    /** A key that is found in run settings and hardly anywhere else. */
    private static final String MARK = ".checkpoint_dir_name";

    private final KnownFields names;
    private final List<String> settings = new ArrayList<>();

    SeedNames(KnownFields names) {
        this.names = names;
        for (Field field : names.all()) {
            if (field.kind() == FieldKind.CONFIG && field.name().endsWith(MARK)) {
                settings.add(field.name().substring(0, field.name().length() - MARK.length() + 1));
            }
        }
    }

    /** The keys of the config that are the seed of a run. */
    List<String> seeds() {
        List<String> seeds = new ArrayList<>();
        if (names.has(CONFIG + SEED)) {
            seeds.add(CONFIG + SEED);
        }
        for (String prefix : settings) {
            if (names.has(prefix + SEED)) {
                seeds.add(prefix + SEED);
            }
        }
        return seeds;
    }

    /** The field that has the seed where the config has none; empty if no run records it. */
    List<String> recorded() {
        return names.has(RECORDED) ? List.of(RECORDED) : List.of();
    }

    /** All fields that make a run another one, seeds included. */
    List<String> identity(Set<String> apart) {
        List<String> identity = new ArrayList<>();
        for (Field field : names.all()) {
            boolean counts = field.kind() == FieldKind.CONFIG
                    || field.name().equals(CODE)
                    || field.name().equals(STATUS);
            if (counts && !apart.contains(field.name()) && !isAside(field.name())) {
                identity.add(field.name());
            }
        }
        return identity;
    }

    private boolean isAside(String name) {
        for (String prefix : settings) {
            if (name.startsWith(prefix)) {
                String key = name.substring(prefix.length());
                for (Component<?> component : RunSettingsSchema.INSTANCE.components()) {
                    boolean same = key.equals(component.key()) || key.startsWith(component.key() + ".");
                    if (same && component.hashRule() == Component.HashRule.NEVER) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
