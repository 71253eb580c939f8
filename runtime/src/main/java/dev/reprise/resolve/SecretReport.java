package dev.reprise.resolve;

import dev.reprise.args.Edit;
import dev.reprise.problem.ConfigException;
import dev.reprise.problem.Problem;
import dev.reprise.resolve.bind.Binder;
import dev.reprise.resolve.draft.Draft;
import dev.reprise.schema.Component;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.Types;
import dev.reprise.secret.DoubtfulText;
import dev.reprise.secret.SchemaNames;
import dev.reprise.secret.SecretArgs;
import dev.reprise.secret.SecretLeaves;
import dev.reprise.secret.SecretSchemas;
import dev.reprise.secret.SecretSearch;
import dev.reprise.secret.SecretSentences;
import dev.reprise.secret.SecretTexts;
import dev.reprise.text.Node;
import dev.reprise.text.Origin;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes secrets out of problems. What a layer sets for a secret, also one that was overruled, is taken out of all that
 * somebody wrote. What may be a secret in a wrong place, such as the value of an unknown key, is hidden in the problem
 * that is about it, and nowhere else.
 */
final class SecretReport {

    private final RecordSchema<?> schema;
    private final SecretSearch search;
    private final SecretSentences sentences;
    private final Set<String> texts = new LinkedHashSet<>();
    private final Set<Problem> unread = Collections.newSetFromMap(new IdentityHashMap<>());

    private SecretReport(RecordSchema<?> schema) {
        this.schema = schema;
        this.search = new SecretSearch(schema);
        this.sentences = new SecretSentences(SchemaNames.of(schema));
    }

    /**
     * The exception for what is wrong with layers, free of secrets.
     *
     * @param merged what they lead to
     */
    static ConfigException exception(
            RecordSchema<?> schema, List<Layer> layers, Draft.Fields merged, List<Problem> problems) {
        if (!SecretSchemas.holdSecrets(schema)) {
            return new ConfigException(problems);
        }
        SecretReport report = new SecretReport(schema);
        for (Layer layer : layers) {
            report.collect(layer);
        }
        report.collect(merged);
        return new ConfigException(report.masked(problems));
    }

    /**
     * The exception for overrides that did not become a layer.
     *
     * @param layers what was there before, and all of the overrides that can be read
     */
    static ConfigException refusal(RecordSchema<?> schema, List<Layer> layers, List<Problem> problems) {
        if (!SecretSchemas.holdSecrets(schema)) {
            return new ConfigException(problems);
        }
        SecretReport report = new SecretReport(schema);
        for (Layer layer : layers) {
            report.collect(layer);
        }
        for (Problem problem : problems) {
            if (problem.value() == null && problem.origin() != null) {
                report.unread.add(problem);
            }
        }
        return new ConfigException(report.masked(problems));
    }

    private void collect(Layer layer) {
        for (Layer included : layer.below()) {
            collect(included);
        }
        for (Edit edit : layer.edits().all()) {
            search.change(edit.path(), edit.value());
        }
        unread.addAll(layer.problems());
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
        } else if (draft instanceof Draft.Failed failed && failed.problem().value() != null) {
            Node value = new Node.Scalar(failed.problem().value(), Node.Style.RAW, failed.origin());
            SecretLeaves.collect(component.type(), value, texts);
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
        SecretTexts all = SecretTexts.of(texts);
        SecretTexts secrets = all.withoutShortest();
        List<Problem> masked = new ArrayList<>(problems.size());
        for (Problem problem : problems) {
            masked.add(
                    isOfProgram(problem)
                            ? new Problem(problem.subject(), null, all.maskPieces(problem.message()), null)
                            : masked(problem, secrets));
        }
        return masked;
    }

    /** Whether a problem is what a record's constructor has thrown. */
    private static boolean isOfProgram(Problem problem) {
        return problem.value() == null
                && problem.origin() == null
                && !problem.message().startsWith(Binder.MUST_BE_GIVEN);
    }

    private Problem masked(Problem problem, SecretTexts secrets) {
        Set<String> own = new LinkedHashSet<>();
        String sentence = problem.message();
        String subject = secrets.maskGiven(problem.subject());
        if (unread.contains(problem)) {
            if (problem.origin() != null && problem.origin().line() > 0) {
                own.addAll(DoubtfulText.inFile(problem.message()));
            } else {
                String doubtful = DoubtfulText.inArgument(schema, search, problem.subject());
                if (doubtful != null) {
                    int end = problem.subject().length() - doubtful.length();
                    own.add(doubtful);
                    sentence = sentence.replace(doubtful + "=", SecretTexts.MASK + "=");
                    subject = secrets.maskGiven(problem.subject().substring(0, end)) + SecretTexts.MASK;
                }
            }
        } else if (search.knows(SecretArgs.path(problem.subject()))) {
            subject = problem.subject();
        }
        String value = value(problem, secrets, own);
        String message = sentences.mask(SecretTexts.of(own), sentence, problem.value());
        return new Problem(subject, value, sentences.mask(secrets, message, problem.value()), problem.origin());
    }

    /** The value as it may be seen; where it may not, its texts are put to those that are hidden in this problem. */
    private @Nullable String value(Problem problem, SecretTexts secrets, Set<String> own) {
        String value = problem.value();
        if (problem.origin() != null) {
            own.addAll(search.doubts(problem.origin()));
        }
        if (value == null || SecretTexts.isReference(value)) {
            return value == null ? null : secrets.maskGiven(value);
        }
        Node node = new Node.Scalar(value, Node.Style.RAW, Origin.of("problem"));
        boolean isFlag = problem.subject().startsWith("--");
        if (!own.contains(value) && (isFlag || !search.change(SecretArgs.path(problem.subject()), node))) {
            return secrets.maskGiven(value);
        }
        SecretLeaves.collect(Types.OPEN, node, own);
        return SecretTexts.MASK;
    }
}
