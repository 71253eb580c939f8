package dev.reprise.run.hooks;

import dev.reprise.run.Ending;
import java.util.List;

/**
 * Hears what happens in a run. All methods of a hook are called one after the other on one thread, which is not the
 * program's: the run goes on meanwhile, and at its end waits a moment for its hooks. What a hook throws is reported and
 * changes nothing; after three times it is called no more, but for {@link #onEnd}.
 *
 * <pre>{@code
 * public final class Notify implements RunHook {
 *     public String name() {
 *         return "notify";
 *     }
 *
 *     public void onEnd(HookedRun run, Ending ending) throws Exception {
 *         send(run.name() + " " + ending.status() + ", see " + run.directory());
 *     }
 * }
 * }</pre>
 */
public interface RunHook {

    /** What users call it when they switch it off: {@code run.hooks.NAME=false}. */
    String name();

    /** An attempt at the run begins; its directory is ready. */
    default void onStart(HookedRun run) throws Exception {}

    /**
     * The run has come further; called at most once a second, and not for every step.
     *
     * @param progress how far it is
     */
    default void onProgress(HookedRun run, HookedProgress progress) throws Exception {}

    /** A checkpoint is in its place. */
    default void onCheckpoint(HookedRun run, HookedCheckpoint checkpoint) throws Exception {}

    /** Whether {@link #onMetric} is to be called: gathering the rows costs something. */
    default boolean wantsMetrics() {
        return false;
    }

    /**
     * Rows were added to a table of metrics; called about twice a second with all of them, if {@link #wantsMetrics()}.
     * Those of the first milliseconds, before the hooks are loaded, may be missing.
     *
     * @param table the name of the table
     * @param rows a JSON object each, in their order
     */
    default void onMetric(HookedRun run, String table, List<String> rows) throws Exception {}

    /** The attempt has ended, and its record says so. */
    default void onEnd(HookedRun run, Ending ending) throws Exception {}
}
