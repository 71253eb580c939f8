package dev.reprise.git.work;

import dev.reprise.git.GitName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.attributes.Attribute;
import org.eclipse.jgit.attributes.AttributesNode;
import org.eclipse.jgit.attributes.AttributesRule;
import org.jspecify.annotations.Nullable;

/**
 * What gitattributes(5) says about a directory, by file: the repository's {@code info/attributes}, then those of the
 * directory itself and above, then the user's.
 *
 * @param below asked for what these rules leave open; null for the last
 * @param start how long the path of the directory is that the patterns are relative to, its slash included
 */
record Attributes(List<AttributesRule> rules, @Nullable Attributes below, int start) {

    private static final String MACRO = "[attr]";

    /** Git's own macro. */
    private static final List<AttributesRule> BUILT_IN =
            List.of(new AttributesRule(MACRO + "binary", "-diff -merge -text"));

    /** The rules that hold where there is no file. */
    static Attributes builtIn() {
        return new Attributes(BUILT_IN, null, 0);
    }

    /** The rules of a file over these; these alone if there is no such file. */
    Attributes with(Path file, boolean followLinks, int start) throws IOException {
        byte[] text = PatternFile.read(file, followLinks);
        if (text == null) {
            return this;
        }
        return with(parse(text), start);
    }

    /** Rules over these; these alone if there are none. */
    Attributes with(List<AttributesRule> over, int start) {
        return over.isEmpty() ? this : new Attributes(over, this, start);
    }

    /** The rules that a file holds. */
    static List<AttributesRule> parse(byte[] text) throws IOException {
        AttributesNode node = new AttributesNode();
        node.parse(PatternFile.stream(text));
        return node.getRules();
    }

    /** The attributes of a file, by name. */
    Map<String, Attribute> of(String path) {
        Map<String, Attribute> found = new HashMap<>();
        for (Attributes file = this; file != null; file = file.below) {
            String name = GitName.shown(path.substring(file.start));
            for (int i = file.rules.size() - 1; i >= 0; i--) {
                AttributesRule rule = file.rules.get(i);
                if (!rule.getPattern().startsWith(MACRO) && rule.isMatch(name, false)) {
                    fill(found, rule);
                }
            }
        }
        return found;
    }

    private void fill(Map<String, Attribute> found, AttributesRule rule) {
        List<Attribute> attributes = rule.getAttributes();
        for (int i = attributes.size() - 1; i >= 0; i--) {
            Attribute attribute = attributes.get(i);
            if (found.putIfAbsent(attribute.getKey(), attribute) == null
                    && attribute.getState() == Attribute.State.SET) {
                AttributesRule macro = macro(MACRO + attribute.getKey());
                if (macro != null) {
                    fill(found, macro);
                }
            }
        }
    }

    private @Nullable AttributesRule macro(String pattern) {
        for (Attributes file = this; file != null; file = file.below) {
            for (int i = file.rules.size() - 1; i >= 0; i--) {
                if (file.rules.get(i).getPattern().equals(pattern)) {
                    return file.rules.get(i);
                }
            }
        }
        return null;
    }
}
