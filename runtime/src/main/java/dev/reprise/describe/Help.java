package dev.reprise.describe;

import dev.reprise.args.Flag;
import dev.reprise.describe.Section.Entry;
import dev.reprise.problem.ConfigException;
import dev.reprise.problem.Nearest;
import dev.reprise.problem.Problem;
import dev.reprise.schema.RecordSchema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a program can be told, as text that fits a terminal: its flags, and every key of its config with type, range,
 * default, allowed values and documentation, a heading for each nested config and for each option.
 *
 * <pre>{@code
 * String help = new Help(80, Ink.PLAIN).keys(TrainConfigSchema.INSTANCE);
 * }</pre>
 *
 * @param width how many characters a line may have
 */
public record Help(int width, Ink ink) {

    private static final int WIDEST_NAME = 30;

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
        page.line(ink.strong("flags"));
        for (Flag flag : flags) {
            page.row(2, ink.key(flag.shown()), WIDEST_NAME, List.of(flag.doc()));
        }
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
     * @param key a key, a nested config, an option as {@code optimizer=adam} or {@code optimizer.adam}
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
        if (page.toString().isEmpty()) {
            throw new ConfigException(List.of(new Problem(key, null, unknown(asked, sections), null)));
        }
        return page.toString();
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
        page.line(page.ink().strong(section.title()));
        for (String doc : section.docs()) {
            page.paragraph(doc, 2);
        }
        int column = 0;
        for (Entry entry : entries) {
            column = Math.max(column, 2 + entry.path().length() + 2);
        }
        for (Entry entry : entries) {
            page.row(
                    2,
                    page.ink().key(entry.path()),
                    Math.min(column, WIDEST_NAME),
                    List.of(entry.facts(), entry.doc()));
        }
    }
}
