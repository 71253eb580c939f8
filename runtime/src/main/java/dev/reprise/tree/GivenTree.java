package dev.reprise.tree;

import dev.reprise.schema.RecordSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of a config that differs from its defaults, as a file has it: the smallest one that gives the config back, its
 * secrets apart. What {@link ConfigDifference#fromDefaults} finds is a patch, which sets maps whole; here maps merge, as
 * those of files do.
 *
 * <pre>{@code
 * GivenTree.of(TrainConfigSchema.INSTANCE, config).tree(); // {epochs=5, optimizer={type=adam}}
 * }</pre>
 *
 * @param tree what differs, {@link ConfigTree#written escaped}; a list is there as a whole, of a map those entries that
 *     differ
 * @param removed the dotted paths of entries that default maps have and the config has not: no file can say so, the
 *     override {@code ~path} can
 */
public record GivenTree(Map<String, @Nullable Object> tree, List<String> removed) {

    /** What a config has that its defaults have not. */
    public static <C> GivenTree of(RecordSchema<C> schema, C config) {
        List<String> removed = new ArrayList<>();
        Map<String, @Nullable Object> tree = ConfigDifference.fromDefaults(schema, config, removed);
        return new GivenTree(PatchTree.written(tree), removed);
    }
}
