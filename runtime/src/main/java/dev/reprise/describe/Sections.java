package dev.reprise.describe;

import dev.reprise.describe.Section.Entry;
import dev.reprise.resolve.DefaultConfig;
import dev.reprise.schema.Component;
import dev.reprise.schema.Descent;
import dev.reprise.schema.OptionSchema;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.Schema;
import dev.reprise.schema.ValueType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes a config type apart into the sections of a help page, outer configs first. */
final class Sections {

    private final List<Section> sections = new ArrayList<>();
    private final Descent descent = new Descent();
    private final Map<Schema<?>, String> described = new HashMap<>();

    /** Where a config stands: its path as shown, what its presets are named by, and the scopes of its section. */
    private record Spot(String path, String place, List<String> scopes) {

        Spot child(Component<?> component) {
            return child(component.key(), spellings(component));
        }

        Spot child(String shown, Iterable<String> names) {
            List<String> inner = new ArrayList<>();
            for (String scope : scopes) {
                for (String name : names) {
                    inner.add(Section.join(scope, name));
                }
            }
            return new Spot(Section.join(path, shown), Section.join(place, shown), inner);
        }
    }

    private Sections() {}

    static List<Section> of(RecordSchema<?> schema) {
        Sections all = new Sections();
        all.addInside(DefaultConfig.of(schema), "keys of " + schema.name(), List.of(), new Spot("", "", List.of("")));
        return all.sections;
    }

    /** A config that contains itself is described once. */
    private void addInside(DefaultConfig config, String title, List<String> docs, Spot spot) {
        if (descent.enter(config.schema())) {
            described.put(config.schema(), spot.path());
            add(config, title, docs, spot);
            descent.leave();
        } else {
            addRepeated(title, "its keys", config.schema(), List.of(), spot);
        }
    }

    /** What was described already is named, and where that was. */
    private void addRepeated(String title, String keys, Schema<?> schema, List<Entry> entries, Spot spot) {
        String path = described.getOrDefault(schema, "");
        String see = keys + " are " + (path.isEmpty() ? "those of the whole config" : "described at " + path);
        sections.add(new Section(title, List.of(see), spot.scopes(), spot.place(), entries, true));
    }

    private void add(DefaultConfig config, String title, List<String> docs, Spot spot) {
        List<Entry> entries = new ArrayList<>();
        sections.add(new Section(title, docs, spot.scopes(), spot.place(), entries, false));
        for (Component<?> component : config.schema().components()) {
            Spot inner = spot.child(component);
            ValueType<?> type = present(component.type());
            Schema<?> nested = schema(type);
            if (nested instanceof RecordSchema<?> record) {
                boolean absent = config.nested(component) == null;
                DefaultConfig there = config.nested(component);
                addInside(
                        there == null ? DefaultConfig.of(record) : there,
                        inner.path() + (absent ? " (null unless something in it is set)" : ""),
                        docs(component.doc(), record.doc()),
                        inner);
            } else if (nested instanceof OptionSchema<?> options) {
                List<Entry> choice = List.of(entry(config, component, inner));
                addChoice(options, config.nested(component), choice, inner);
            } else {
                entries.add(entry(config, component, inner));
                addRepeated(type, inner);
            }
        }
    }

    private void addChoice(OptionSchema<?> options, @Nullable DefaultConfig chosen, List<Entry> choice, Spot spot) {
        if (descent.enter(options)) {
            described.put(options, spot.path());
            if (!choice.isEmpty()) {
                sections.add(new Section(spot.path(), List.of(), spot.scopes(), spot.place(), choice, false));
            }
            addOptions(options, chosen, spot);
            descent.leave();
        } else {
            addRepeated(spot.path(), "the keys of each", options, choice, spot);
        }
    }

    private void addOptions(OptionSchema<?> options, @Nullable DefaultConfig chosen, Spot spot) {
        for (String name : options.options()) {
            boolean isDefault = chosen != null && name.equals(chosen.option());
            DefaultConfig option = isDefault && chosen != null ? chosen : DefaultConfig.ofOption(options, name);
            List<String> scopes = new ArrayList<>(spot.scopes());
            List<String> older = options.aliases(name);
            List<String> names = new ArrayList<>(older);
            names.add(0, name);
            Spot named = spot.child(name, names);
            scopes.addAll(named.scopes());
            String also = older.isEmpty() ? "" : ", also " + String.join(", ", older);
            String title = spot.path() + "=" + name + also + (isDefault ? " (default)" : "");
            descent.enterOption(option.schema());
            described.putIfAbsent(option.schema(), spot.path() + "=" + name);
            add(option, title, docs(option.schema().doc()), new Spot(spot.path(), named.place(), scopes));
            descent.leave();
        }
    }

    /** The configs that a list or a map holds any number of. */
    private void addRepeated(ValueType<?> type, Spot spot) {
        boolean isMap = type instanceof ValueType.MapOf<?, ?>;
        Schema<?> element = null;
        if (type instanceof ValueType.ListOf<?> list) {
            element = schema(list.element());
        } else if (type instanceof ValueType.MapOf<?, ?> map) {
            element = schema(map.value());
        }
        Spot inner = spot.child(isMap ? "KEY" : "N", List.of(Section.ANY));
        if (element instanceof RecordSchema<?> record) {
            addInside(DefaultConfig.of(record), inner.path(), docs(record.doc()), inner);
        } else if (element instanceof OptionSchema<?> options) {
            addChoice(options, null, List.of(), inner);
        }
    }

    private static Entry entry(DefaultConfig config, Component<?> component, Spot spot) {
        String facts = Facts.of(component.type(), component.checks(), config.text(component));
        if (component.secret()) {
            facts += "; secret";
        }
        if (component.resumable()) {
            facts += "; a resume may change it";
        }
        if (!component.aliases().isEmpty()) {
            facts += "; also " + String.join(", ", component.aliases());
        }
        return new Entry(spot.path(), List.copyOf(spellings(component)), facts, component.doc());
    }

    private static Set<String> spellings(Component<?> component) {
        Set<String> names = new LinkedHashSet<>();
        names.add(component.key());
        names.add(component.name());
        names.addAll(component.aliases());
        return names;
    }

    private static List<String> docs(String... texts) {
        Map<String, String> docs = new LinkedHashMap<>();
        for (String text : texts) {
            if (!text.isBlank()) {
                docs.putIfAbsent(plain(text), text);
            }
        }
        return List.copyOf(docs.values());
    }

    /** A record and the component that holds it often say the same, the one as a sentence. */
    private static String plain(String text) {
        String words = text.strip().toLowerCase(Locale.ROOT);
        return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
    }

    private static ValueType<?> present(ValueType<?> type) {
        return type instanceof ValueType.Absent<?> absent ? absent.of() : type;
    }

    private static @Nullable Schema<?> schema(ValueType<?> type) {
        return present(type) instanceof ValueType.Nested<?> nested ? Objects.requireNonNull(nested.schema()) : null;
    }
}
