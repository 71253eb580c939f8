package dev.reprise.resolve;

import dev.reprise.args.Edit;
import dev.reprise.problem.ConfigException;
import dev.reprise.problem.Problem;
import dev.reprise.resolve.draft.Draft;
import dev.reprise.schema.Component;
import dev.reprise.schema.RecordSchema;
import dev.reprise.secret.SecretArgs;
import dev.reprise.secret.SecretLeaves;
import dev.reprise.secret.SecretSearch;
import dev.reprise.secret.SecretTexts;
import dev.reprise.text.Node;
import dev.reprise.text.Origin;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes secrets out of problems. It looks at what every layer sets, not only at what has won, and masks in doubt: a value
 * under an unknown key, an argument that is no override.
 */
final class SecretReport {

    private final SecretSearch search;
    private final Set<String> texts = new LinkedHashSet<>();

    private SecretReport(RecordSchema<?> schema) {
        this.search = new SecretSearch(schema);
    }

    /** The exception for what is wrong with layers, free of secrets. */
    static ConfigException exception(
            RecordSchema<?> schema, List<Layer> layers, Draft.Fields merged, List<Problem> problems) {
        SecretReport report = new SecretReport(schema);
        if (!report.search.anySecret()) {
            return new ConfigException(problems);
        }
        for (Layer layer : layers) {
            report.collect(layer);
        }
        report.collect(merged);
        return new ConfigException(report.masked(problems));
    }

    private void collect(Layer layer) {
        for (Layer included : layer.below()) {
            collect(included);
        }
        for (Edit edit : layer.edits().all()) {
            search.change(edit.path(), edit.value());
        }
        for (Problem problem : layer.problems()) {
            String arg = SecretArgs.doubtful(search, problem.subject());
            if (arg != null) {
                texts.add(arg);
            }
            collectUnquoted(problem.message());
        }
    }

    /**
     * What a file that cannot be read has where quotes are missing: tags and aliases of YAML, which may be values that
     * begin with such a sign, and the word that is not JSON.
     */
    private void collectUnquoted(String message) {
        int word = message.indexOf("JSON") < 0 ? -1 : message.indexOf(" is not ");
        if (word > 0) {
            String shown = message.substring(0, word);
            texts.add(shown.endsWith("...") ? shown.substring(0, word - 3) : shown);
        }
        for (int i = 0; i < message.length(); i++) {
            char c = message.charAt(i);
            if ((c == '!' || c == '&') && (i == 0 || message.charAt(i - 1) == ' ')) {
                int end = message.indexOf(' ', i);
                texts.add(message.substring(i, end < 0 ? message.length() : end));
            }
        }
    }

    /** What interpolation may have brought in, which no layer says. */
    private void collect(Draft draft) {
        if (draft instanceof Draft.Fields fields) {
            for (Component<?> component : fields.schema().components()) {
                Draft value = fields.values().get(component.key());
                if (value != null && component.secret()) {
                    collectSecret(component, value);
                } else if (value != null) {
                    collect(value);
                }
            }
        } else if (draft instanceof Draft.Items items) {
            for (Draft item : items.values()) {
                collect(item);
            }
        } else if (draft instanceof Draft.Entries entries) {
            for (Draft.Entry entry : entries.values().values()) {
                collect(entry.value());
            }
        }
    }

    private void collectSecret(Component<?> component, Draft draft) {
        if (draft instanceof Draft.Leaf leaf) {
            SecretLeaves.collect(component.type(), leaf.scalar(), texts);
        } else if (draft instanceof Draft.Items items) {
            for (Draft item : items.values()) {
                collectSecret(component, item);
            }
        } else if (draft instanceof Draft.Entries entries) {
            for (Draft.Entry entry : entries.values().values()) {
                collectSecret(component, entry.value());
            }
        }
    }

    private List<Problem> masked(List<Problem> problems) {
        texts.addAll(search.texts());
        SecretTexts secrets = SecretTexts.of(texts);
        List<Problem> masked = new ArrayList<>(problems.size());
        for (Problem problem : problems) {
            masked.add(new Problem(
                    secrets.mask(problem.subject()),
                    value(problem, secrets),
                    secrets.maskPieces(problem.message()),
                    problem.origin()));
        }
        return masked;
    }

    private @Nullable String value(Problem problem, SecretTexts secrets) {
        String value = problem.value();
        if (value == null || SecretTexts.isReference(value)) {
            return value;
        }
        Node node = new Node.Scalar(value, Node.Style.RAW, Origin.of("problem"));
        boolean secret = secrets.contains(value) || search.change(SecretArgs.path(problem.subject()), node);
        return secret ? SecretTexts.MASK : secrets.maskPieces(value);
    }
}
