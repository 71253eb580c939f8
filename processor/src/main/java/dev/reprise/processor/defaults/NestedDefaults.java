package dev.reprise.processor.defaults;

import com.palantir.javapoet.ClassName;
import dev.reprise.processor.diag.ProblemId;
import dev.reprise.processor.model.ComponentModel;
import dev.reprise.processor.model.ConfigModel;
import dev.reprise.processor.model.Configs;
import dev.reprise.processor.model.OptionsModel;
import dev.reprise.processor.model.RecordModel;
import dev.reprise.schema.OptionSchema;
import dev.reprise.text.Node;
import java.util.HashMap;
import java.util.Map;

/** Reads defaults for nested configs: {@code {lr: 0.01}}, {@code adam}, <code>{type: adam, lr: 1}</code>. */
final class NestedDefaults {

    private final Configs configs;
    private final DefaultReader reader;

    NestedDefaults(Configs configs, DefaultReader reader) {
        this.configs = configs;
        this.reader = reader;
    }

    void read(ClassName name, Node node, String path) {
        ConfigModel config = configs.get(name);
        if (config instanceof OptionsModel options) {
            choice(options, node, path);
        } else if (config instanceof RecordModel record) {
            record(record, node, path, false);
        }
    }

    private void choice(OptionsModel options, Node node, String path) {
        String option = DefaultText.option(node);
        ClassName chosen = option == null ? null : options.chosenBy(option);
        String known = String.join(", ", options.options());
        if (option == null) {
            String text = DefaultReader.shown(node) + " chooses no option of "
                    + options.declaration().shortName() + ". Write one of: " + known
                    + ", or a map with \"type: ...\" in it.";
            reader.find(ProblemId.DEFAULT_OPTION, path, text);
        } else if (chosen == null) {
            String text = "\"" + option + "\" is no option of "
                    + options.declaration().shortName() + ". Write one of: " + known + ".";
            reader.find(ProblemId.DEFAULT_OPTION, path, text);
        } else if (node instanceof Node.Mapping && configs.get(chosen) instanceof RecordModel record) {
            record(record, node, path, true);
        }
    }

    private void record(RecordModel record, Node node, String path, boolean isOption) {
        if (!(node instanceof Node.Mapping mapping)) {
            String text = DefaultReader.shown(node) + " is not a map of keys of "
                    + record.declaration().shortName() + ". Write @Default(\"{" + exampleKey(record) + ": ...}\").";
            reader.find(ProblemId.DEFAULT_TYPE, path, text);
            return;
        }
        Map<String, String> given = new HashMap<>();
        for (Node.Entry entry : mapping.entries()) {
            if (!isOption || !entry.key().text().equals(OptionSchema.TYPE_KEY)) {
                entry(record, entry, path, given);
            }
        }
    }

    private void entry(RecordModel record, Node.Entry entry, String path, Map<String, String> given) {
        String inside = DefaultReader.inside(path, entry);
        ComponentModel component = record.componentOf(entry.key().text());
        if (component == null) {
            reader.find(ProblemId.DEFAULT_KEY, inside, unknown(record));
            return;
        }
        String other = given.putIfAbsent(component.key(), entry.key().text());
        if (other != null) {
            reader.find(ProblemId.DEFAULT_KEY, inside, "is the same key as " + other + ". Drop one of them.");
        }
        if (component.secret()) {
            if (!SecretDefault.isHarmless(entry.value())) {
                reader.find(ProblemId.SECRET_DEFAULT, inside, SecretDefault.PROBLEM);
            }
            return;
        }
        reader.read(component.type(), component.constraints(), entry.value(), inside);
    }

    private static String unknown(RecordModel record) {
        String owner = record.declaration().shortName();
        String keys = String.join(
                ", ", record.components().stream().map(ComponentModel::key).toList());
        return keys.isEmpty()
                ? "unknown key. Drop it: " + owner + " has none."
                : "unknown key. Write one of the keys of " + owner + ": " + keys + ".";
    }

    private static String exampleKey(RecordModel record) {
        return record.components().isEmpty()
                ? "key"
                : record.components().get(0).key();
    }
}
