package dev.reprise.processor.validate;

import com.palantir.javapoet.ClassName;
import dev.reprise.processor.diag.ProblemId;
import dev.reprise.processor.model.ComponentModel;
import dev.reprise.processor.model.ConfigModel;
import dev.reprise.processor.model.Configs;
import dev.reprise.processor.model.OptionsModel;
import dev.reprise.processor.model.RecordModel;
import dev.reprise.schema.OptionSchema;
import dev.reprise.text.Node;
import org.jspecify.annotations.Nullable;

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
        for (Node.Entry entry : mapping.entries()) {
            if (!isOption || !entry.key().text().equals(OptionSchema.TYPE_KEY)) {
                entry(record, entry, path);
            }
        }
    }

    private void entry(RecordModel record, Node.Entry entry, String path) {
        String inside = DefaultReader.inside(path, entry);
        ComponentModel component = find(record, entry.key().text());
        if (component == null) {
            String keys = String.join(
                    ", ", record.components().stream().map(ComponentModel::key).toList());
            String text = "unknown key. Keys of " + record.declaration().shortName() + ": " + keys + ".";
            reader.find(ProblemId.DEFAULT_KEY, inside, text);
            return;
        }
        reader.check(component, entry.value(), reader.read(component.type(), entry.value(), inside), inside);
    }

    private static @Nullable ComponentModel find(RecordModel record, String key) {
        for (ComponentModel component : record.components()) {
            if (component.key().equals(key) || component.aliases().contains(key)) {
                return component;
            }
        }
        return null;
    }

    private static String exampleKey(RecordModel record) {
        return record.components().isEmpty()
                ? "key"
                : record.components().get(0).key();
    }
}
