package dev.reprise.config;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A patch that was found rather than written. */
final class GivenPatch<C> extends ConfigPatch<C> {

    GivenPatch(Map<String, @Nullable Object> tree) {
        super(tree);
    }
}
