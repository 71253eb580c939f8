package dev.reprise.text.yaml;

import dev.reprise.text.Excerpt;
import dev.reprise.text.Origin;
import dev.reprise.text.TextException;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** What the parser complains of, in words for people who do not know its grammar. */
final class YamlProblem {

    private YamlProblem() {}

    static TextException of(RuntimeException failure, Origin source) {
        if (failure instanceof MarkedYAMLException marked) {
            return new TextException(describe(marked.getProblem()), place(marked, source));
        }
        return new TextException(describe(failure.getMessage()), source);
    }

    private static Origin place(MarkedYAMLException failure, Origin source) {
        Mark mark = failure.getProblemMark() != null ? failure.getProblemMark() : failure.getContextMark();
        return mark == null ? source : source.at(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static String describe(@Nullable String problem) {
        String text = problem == null ? "" : problem;
        if (text.startsWith("mapping values are not allowed")) {
            return "not YAML: a colon that no key can stand before. Put text with a colon in quotes";
        }
        if (text.contains("(TAB)")) {
            return "not YAML: a tab before the text. Indent with spaces";
        }
        if (text.startsWith("found character")) {
            return "not YAML: a character that cannot begin a value. Put the text in quotes";
        }
        if (text.startsWith("expected <block end>")) {
            return "not YAML: this does not line up with the lines above. Indent lines of one map or list alike";
        }
        if (text.startsWith("could not find expected ':'")) {
            return "not YAML: a line without a colon. Write key: value, or put text of several lines in quotes";
        }
        if (text.startsWith("found unexpected end of stream")) {
            return "not YAML: a quote is not closed before the end. Close it";
        }
        if (text.contains("',' or ']'")) {
            return "not YAML: a list is not closed before this. Add ] or a comma";
        }
        if (text.contains("',' or '}'")) {
            return "not YAML: a map is not closed before this. Add } or a comma";
        }
        return "not YAML: " + Excerpt.of(text) + ". Check quotes, brackets and indentation near this";
    }
}
