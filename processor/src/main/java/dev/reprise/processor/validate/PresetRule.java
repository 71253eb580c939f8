package dev.reprise.processor.validate;

import dev.reprise.processor.diag.Problem;
import dev.reprise.processor.diag.ProblemId;
import dev.reprise.processor.model.ConfigModel;
import dev.reprise.processor.model.PresetModel;
import dev.reprise.processor.model.RecordModel;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Every preset has a name of its own and a method that generated code can call. */
final class PresetRule implements Rule {

    /** Without dots, which lead to the presets of nested configs. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_-]*");

    @Override
    public void check(ConfigModel config, Consumer<Problem> complaints) {
        if (config instanceof RecordModel record) {
            Map<String, PresetModel> known = new HashMap<>();
            for (PresetModel preset : record.presets()) {
                checkMethod(record, preset, complaints);
                checkName(preset, known, complaints);
            }
        }
    }

    private static void checkMethod(RecordModel record, PresetModel preset, Consumer<Problem> complaints) {
        if (!preset.misfits().isEmpty()) {
            String patch = String.join("_", record.name().simpleNames()) + "Patch";
            complaints.accept(new Problem(
                    ProblemId.PRESET_METHOD,
                    preset.place(),
                    "cannot make the preset \"" + preset.name() + "\": it " + String.join(", ", preset.misfits())
                            + ". Declare it as static " + patch + " " + preset.method() + "()."));
        }
    }

    private static void checkName(PresetModel preset, Map<String, PresetModel> known, Consumer<Problem> complaints) {
        if (!NAME.matcher(preset.name()).matches()) {
            complaints.accept(new Problem(
                    ProblemId.PRESET_NAME,
                    preset.place(),
                    "the name \"" + preset.name()
                            + "\" cannot be written after --preset. Use letters, digits, '_' and '-'."));
            return;
        }
        PresetModel other = known.putIfAbsent(preset.name(), preset);
        if (other != null) {
            complaints.accept(new Problem(
                    ProblemId.PRESET_DUPLICATE,
                    preset.place(),
                    "the preset \"" + preset.name() + "\" is made by '" + other.method() + "' already. Rename one."));
        }
    }
}
