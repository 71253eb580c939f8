package dev.reprise.text.yaml;

import dev.reprise.text.FileText;
import dev.reprise.text.Limits;
import dev.reprise.text.Node;
import dev.reprise.text.Origin;
import dev.reprise.text.TextException;
import dev.reprise.text.TextPlace;
import java.nio.file.Path;
import java.util.Locale;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads a YAML file as nodes: scalars keep the characters written, and nothing guesses their types. A file holds one
 * map, or nothing, which is an empty map. Anchors, aliases and {@code <<} merges work; the tags of the JSON schema
 * ({@code !!str}, {@code !!int}, ...) are known, any other is an error.
 *
 * <p>A text within the limits takes little time and no stack, whatever it holds: 3 MiB, 50 levels, 50 aliases of
 * lists or maps, 100,000 values.
 */
public final class YamlReader {

    private YamlReader() {}

    /**
     * Reads a file.
     *
     * @param file the origins name it as given here
     * @throws TextException if the file cannot be read, is not UTF-8 or not YAML, or holds something else than one map
     */
    public static Node.Mapping read(Path file) {
        String source = file.toString();
        return parse(FileText.read(file, Origin.of(source)), source);
    }

    /**
     * Reads a text.
     *
     * @param source the name of the text in origins
     * @throws TextException as {@link #read} does
     */
    public static Node.Mapping parse(String text, String source) {
        return document(text, source).mapping();
    }

    /**
     * Reads a text that holds one list, or nothing, which is an empty list.
     *
     * @param source the name of the text in origins
     * @throws TextException as {@link #read} does
     */
    public static Node.Sequence parseList(String text, String source) {
        return document(text, source).sequence();
    }

    /** Whether a text that {@link YamlWriter} wrote, where each value has a line, is small enough to be read. */
    public static boolean isWithinLimits(String text) {
        int lines = 0;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            lines++;
        }
        return text.length() <= Limits.SIZE / 3 && lines < Limits.VALUES / 2;
    }

    private static YamlDocument document(String text, String source) {
        Origin origin = Origin.of(source);
        if (text.length() > Limits.SIZE) {
            throw FileText.tooLarge(origin);
        }
        checkCharacters(text, origin);
        return new YamlDocument(text, origin);
    }

    /** The parser checks this too, but names no line. */
    private static void checkCharacters(String text, Origin origin) {
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (!StreamReader.isPrintable(c)) {
                String code = Integer.toHexString(0x10000 | c).substring(1).toUpperCase(Locale.ROOT);
                throw new TextException(
                        "contains the control character U+" + code + ". Remove it, or write \"\\u" + code + "\"",
                        TextPlace.after(text, i, origin));
            }
            i += Character.charCount(c);
        }
    }
}
