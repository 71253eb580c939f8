package dev.reprise.processor.model;

/**
 * Something that cannot be a config at all.
 *
 * @param what it is, with an article: {@code an enum}
 */
public record MisfitModel(Declaration declaration, String what) implements ConfigModel {

    @Override
    public boolean unresolved() {
        return false;
    }
}
