package dev.reprise.processor.model;

import dev.reprise.processor.diag.Place;
import java.util.List;

/**
 * A method that carries {@code @Preset}.
 *
 * @param name what {@code @Preset} says
 * @param method the name of the method
 * @param misfits what keeps the method from making a preset, each in words that follow "the method"
 * @param doc the main text of its Javadoc, or empty
 * @param place where complaints about it belong
 */
public record PresetModel(String name, String method, List<String> misfits, String doc, Place place) {

    public PresetModel {
        misfits = List.copyOf(misfits);
    }
}
