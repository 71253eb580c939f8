package dev.reprise.processor.validate;

import dev.reprise.processor.diag.Place;
import dev.reprise.processor.diag.Problem;
import dev.reprise.processor.diag.ProblemId;
import dev.reprise.processor.model.Annotations;
import dev.reprise.processor.model.ComponentModel;
import dev.reprise.processor.model.ConfigModel;
import dev.reprise.processor.model.RecordModel;
import dev.reprise.schema.OptionSchema;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What {@code @Removed} names was a key once, and is none now. */
final class RemovedRule implements Rule {

    @Override
    public void check(ConfigModel config, Consumer<Problem> complaints) {
        if (config instanceof RecordModel record) {
            Place place = record.declaration().place().at(Annotations.REMOVED);
            Set<String> seen = new HashSet<>();
            for (String key : record.removedKeys()) {
                String problem = problem(record, key, seen.add(key));
                if (problem != null) {
                    complaints.accept(new Problem(ProblemId.REMOVED_KEY, place, problem));
                }
            }
        }
    }

    private static @Nullable String problem(RecordModel record, String key, boolean isFirst) {
        if (!isFirst) {
            return "the key \"" + key + "\" is removed twice. Keep one @Removed.";
        }
        if (!KeyRule.isKey(key)) {
            return "the key \"" + key + "\" could not be written in an override, so that nobody ever set it."
                    + " Use a key such as @Removed(\"num_units\").";
        }
        if (record.option() != null && key.equals(OptionSchema.TYPE_KEY)) {
            return "the key \"type\" names the option itself. Drop this @Removed.";
        }
        for (ComponentModel component : record.components()) {
            if (component.key().equals(key)
                    || component.aliases().contains(key)
                    || component.name().equals(key)) {
                return "the key \"" + key + "\" belongs to component '" + component.name()
                        + "', so that it is not removed. Drop this @Removed, or give the component another key.";
            }
        }
        return null;
    }
}
