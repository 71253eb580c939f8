package dev.reprise.config;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Values that go together and have a name, chosen with {@code --preset small}. Stands on a static method of a config
 * record that takes nothing, throws nothing that is checked, and returns the record's own patch:
 *
 * <pre>{@code
 * @ExperimentConfig
 * public record ModelConfig(@Default("[512, 512]") List<Integer> hidden, @Default("0.1") double dropout) {
 *
 *     @Preset("small")
 *     static ModelConfigPatch small() {
 *         return new ModelConfigPatch().hidden(List.of(32)).dropout(0);
 *     }
 * }
 * }</pre>
 *
 * <p>A preset of the program's config is chosen by its name, one of a config inside of it by the way there:
 * {@code --preset model.small}, and {@code --preset optimizer.adam.fast} for one of the option {@code adam}, which it
 * chooses. Several may be given; later ones win. Presets lie over the defaults and a resumed checkpoint, and under files
 * and arguments. What a preset sets is what its patch says: a map takes the place of the map below.
 *
 * <p>The first sentences of the method's Javadoc are shown in the help. The method runs when the preset is chosen, and only then. What it throws is reported, and nothing starts.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Preset {

    /** The name: letters, digits, {@code _} and {@code -}; unique in the record. */
    String value();
}
