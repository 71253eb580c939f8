package dev.reprise.processor.validate;

import dev.reprise.processor.defaults.DefaultReader;
import dev.reprise.processor.diag.Problem;
import dev.reprise.processor.model.Annotations;
import dev.reprise.processor.model.ComponentModel;
import dev.reprise.processor.model.ConfigModel;
import dev.reprise.processor.model.Configs;
import dev.reprise.processor.model.RecordModel;
import java.util.function.Consumer;

/** Every default is a value of its component's type and keeps its constraints. */
final class DefaultRule implements Rule {

    private final Configs configs;

    DefaultRule(Configs configs) {
        this.configs = configs;
    }

    @Override
    public void check(ConfigModel config, Consumer<Problem> complaints) {
        if (config instanceof RecordModel record) {
            for (ComponentModel component : record.components()) {
                check(component, complaints);
            }
        }
    }

    private void check(ComponentModel component, Consumer<Problem> complaints) {
        if (component.defaultText() == null || component.type().unsupported() || component.secret()) {
            return;
        }
        for (DefaultReader.Finding finding : new DefaultReader(configs).read(component, component.defaultText())) {
            complaints.accept(new Problem(finding.id(), component.place().at(Annotations.DEFAULT), finding.text()));
        }
    }
}
