package dev.reprise.describe;

import dev.reprise.args.Flag;
import dev.reprise.describe.Section.Entry;
import dev.reprise.problem.ConfigException;
import dev.reprise.problem.Nearest;
import dev.reprise.problem.Problem;
import dev.reprise.resolve.Presets;
import dev.reprise.schema.PresetDoc;
import dev.reprise.schema.RecordSchema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a program can be told, as text that fits a terminal: its flags, its presets, and every key of its config with
 * type, range, default, allowed values and documentation, a heading for each nested config and for each option.
 *
 * <pre>{@code
 * String help = new Help(80, Ink.PLAIN).keys(TrainConfigSchema.INSTANCE);
 * }</pre>
 *
 * @param width how many characters a line may have
 */
public record Help(int width, Ink ink) {

    /** What stands before the name of a preset on a command line. */
    private static final String PRESET = "--preset ";

    /**
     * The whole of it.
     *
     * @param program how the program is started, as in {@code java -jar train.jar}
     */
    public String all(String program, List<Flag> flags, RecordSchema<?> schema) {
        Page page = new Page(width, ink);
        page.hanging("usage: " + program + " [flags] [key=value ...]", 0, 7);
        if (!schema.doc().isBlank()) {
            page.gap();
            page.paragraph(schema.doc(), 0);
        }
        page.gap();
        page.heading("flags");
        for (Flag flag : flags) {
            page.row(2, ink.key(flag.shown()), page.column(Integer.MAX_VALUE), List.of(flag.doc()));
        }
        print(Presets.of(schema), page);
        for (Section section : Sections.of(schema)) {
            print(section, section.entries(), page);
        }
        return page.toString();
    }

    /** The keys alone. */
    public String keys(RecordSchema<?> schema) {
        Page page = new Page(width, ink);
        for (Section section : Sections.of(schema)) {
            print(section, section.entries(), page);
        }
        return page.toString();
    }

    /**
     * What there is below one key.
     *
     * @param key a key, a nested config, an option as {@code optimizer=adam} or {@code optimizer.adam}, a preset
     * @throws ConfigException if there is no such key, with the nearest ones
     */
    public String part(RecordSchema<?> schema, String key) {
        String asked = key.replace('=', '.');
        List<Section> sections = Sections.of(schema);
        Page page = new Page(width, ink);
        for (Section section : sections) {
            if (section.isInside(asked)) {
                print(section, section.entries(), page);
                continue;
            }
            List<Entry> meant = new ArrayList<>();
            for (Entry entry : section.entries()) {
                if (section.means(asked, entry)) {
                    meant.add(entry);
                }
            }
            if (!meant.isEmpty()) {
                print(section, meant, page);
            }
        }
        print(presets(schema, sections, asked), page);
        if (page.toString().isEmpty()) {
            throw new ConfigException(List.of(new Problem(key, null, unknown(asked, sections), null)));
        }
        return page.toString();
    }

    /** The preset of the name, and those of what lies below a key. */
    private static List<PresetDoc> presets(RecordSchema<?> schema, List<Section> sections, String asked) {
        List<PresetDoc> found = new ArrayList<>();
        for (PresetDoc preset : Presets.of(schema)) {
            if (preset.name().equals(asked)) {
                found.add(preset);
                continue;
            }
            for (Section section : sections) {
                if (section.isInside(asked) && section.holds(preset.name())) {
                    found.add(preset);
                    break;
                }
            }
        }
        return found;
    }

    private static void print(List<PresetDoc> presets, Page page) {
        if (presets.isEmpty()) {
            return;
        }
        page.gap();
        page.heading("presets");
        int longest = 0;
        for (PresetDoc preset : presets) {
            longest = Math.max(longest, 2 + PRESET.length() + preset.name().length() + 2);
        }
        for (PresetDoc preset : presets) {
            page.row(2, page.ink().key(PRESET + preset.name()), page.column(longest), List.of(preset.doc()));
        }
    }

    private static String unknown(String asked, List<Section> sections) {
        Set<String> paths = new LinkedHashSet<>();
        for (Section section : sections) {
            for (String scope : section.scopes()) {
                if (!scope.isEmpty() && scope.indexOf(Section.ANY) < 0) {
                    paths.add(scope);
                }
            }
            for (Entry entry : section.entries()) {
                paths.add(entry.path());
            }
        }
        String hint = Nearest.hint(asked, paths);
        return "unknown key." + (hint.isEmpty() ? " Keys: " + Nearest.listing(paths) : hint);
    }

    private static void print(Section section, List<Entry> entries, Page page) {
        if (entries.isEmpty() && section.docs().isEmpty()) {
            return;
        }
        page.gap();
        page.heading(section.title());
        for (String doc : section.docs()) {
            page.paragraph(doc, 2);
        }
        int longest = 0;
        for (Entry entry : entries) {
            longest = Math.max(longest, 2 + entry.path().length() + 2);
        }
        for (Entry entry : entries) {
            page.row(2, page.ink().key(entry.path()), page.column(longest), List.of(entry.facts(), entry.doc()));
        }
    }
}
