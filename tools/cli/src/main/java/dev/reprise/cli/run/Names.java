package dev.reprise.cli.run;

import dev.reprise.reader.Reader;
import dev.reprise.reader.value.Field;
import dev.reprise.reader.value.FieldKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names of fields as they are typed and shown: what begins with {@code config.} or {@code info.} may lack that, and of a
 * key of the config its last part is enough where no other ends so. */
public final class Names {

    /** The id of a run. */
    public static final String ID = "info.run_id";
    /** Its status. */
    public static final String STATUS = "info.status";
    /** When it began. */
    public static final String START = "info.start";
    /** How long it took. */
    public static final String DURATION = "info.duration";

    private static final String CONFIG = "config.";
    private static final String INFO = "info.";
    private static final String RESULTS = "info.results.";
    /** A key that is found in run settings and hardly anywhere else. */
    private static final String SETTINGS_MARK = ".checkpoint_dir_name";

    private static final Map<String, String> HEADINGS = Map.of(ID, "id");

    private final List<Field> fields;
    private final Set<String> known = new HashSet<>();

    /** Those that a reader knows. */
    public Names(Reader reader) {
        this.fields = reader.fields();
        fields.forEach(field -> known.add(field.name()));
    }

    /** Whether any run has this field. */
    public boolean has(String field) {
        return known.contains(field);
    }

    /** The field that is meant; the name as it is if there is none, so that the reader tells what is near. */
    public String field(String name) {
        if (known.contains(name)) {
            return name;
        }
        if (name.equals("id")) {
            return ID;
        }
        for (String prefix : List.of(CONFIG, INFO, RESULTS)) {
            if (known.contains(prefix + name)) {
                return prefix + name;
            }
        }
        List<String> ending = known.stream()
                .filter(field -> field.startsWith(CONFIG) && field.endsWith("." + name))
                .toList();
        return ending.size() == 1 ? ending.get(0) : name;
    }

    /** The fields that are meant. */
    public String[] fields(List<String> names) {
        return names.stream().map(name -> field(name.strip())).toArray(String[]::new);
    }

    /** What stands above the columns of these fields, each once. */
    public static List<String> headings(List<String> fields) {
        Map<String, Integer> times = new HashMap<>();
        fields.forEach(field -> times.merge(heading(field), 1, Integer::sum));
        List<String> headings = new ArrayList<>();
        for (String field : fields) {
            headings.add(times.getOrDefault(heading(field), 1) > 1 ? field : heading(field));
        }
        return headings;
    }

    private static String heading(String field) {
        String told = HEADINGS.get(field);
        if (told != null) {
            return told;
        } else if (field.startsWith(CONFIG)) {
            return field.substring(CONFIG.length());
        }
        return field.startsWith(INFO) ? field.substring(INFO.length()) : field;
    }

    /** Those that are there of the fields that every run of Reprise has. */
    public List<String> labels() {
        List<String> labels = new ArrayList<>(List.of(ID, "info.name", STATUS, START, DURATION));
        labels.removeIf(field -> !known.contains(field));
        return labels;
    }

    /** What runs have recorded as their results. */
    public List<String> results() {
        return fields.stream()
                .filter(field -> field.kind() == FieldKind.INFO && field.name().startsWith(RESULTS))
                .map(Field::name)
                .toList();
    }

    /** Those of some keys of configs that say what a run computes: of its settings only the seed. */
    public List<String> withoutSettings(List<String> keys) {
        List<String> prefixes = fields.stream()
                .map(Field::name)
                .filter(name -> name.startsWith(CONFIG) && name.endsWith(SETTINGS_MARK))
                .map(name -> name.substring(0, name.length() - SETTINGS_MARK.length() + 1))
                .toList();
        return keys.stream()
                .filter(key ->
                        prefixes.stream().noneMatch(prefix -> key.startsWith(prefix) && !key.equals(prefix + "seed")))
                .toList();
    }
}
