package dev.reprise.schema;

/**
 * A preset as a help page shows it.
 *
 * @param name what chooses it: {@code small}
 * @param doc the main text of its method's Javadoc, empty if there is none
 */
public record PresetDoc(String name, String doc) {}
