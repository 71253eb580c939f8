package dev.reprise.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sealed config interface.
 *
 * @param choices what it permits, in order, the choices of permitted sealed interfaces in their place
 * @param unresolved whether a permitted type is not known yet
 */
public record OptionsModel(Declaration declaration, List<Choice> choices, boolean unresolved) implements ConfigModel {

    public OptionsModel {
        choices = List.copyOf(choices);
    }

    /**
     * A permitted type.
     *
     * @param type its name
     * @param option the name that {@code @Option} gives, or null if it is not there
     * @param aliases older names that {@code @Option} gives
     * @param isConfig whether it is a record that carries {@code @ExperimentConfig}
     */
    public record Choice(ClassName type, @Nullable String option, List<String> aliases, boolean isConfig) {

        public Choice {
            aliases = List.copyOf(aliases);
        }

        /** The type's name without its package. */
        public String shortName() {
            return Declaration.shortName(type);
        }
    }

    /** The names of all options. */
    public List<String> options() {
        return choices.stream()
                .map(Choice::option)
                .filter(option -> option != null)
                .toList();
    }

    /** The record that an option names, or null. */
    public @Nullable ClassName chosenBy(String option) {
        for (Choice choice : choices) {
            if (option.equals(choice.option())) {
                return choice.type();
            }
        }
        return null;
    }
}
