package dev.reprise.checkpoint;

import dev.reprise.checkpoint.store.Retention;
import dev.reprise.checkpoint.store.RetentionRule;
import java.util.OptionalInt;

/**
 * Which checkpoints a run saves by itself, and which it keeps. After DanLing's {@code save_interval}.
 *
 * <table>
 * <caption>The interval</caption>
 * <tr><td>absent</td><td>nothing is saved by itself</td></tr>
 * <tr><td>0 or less</td><td>each epoch is saved; only the latest and the best checkpoint stay</td></tr>
 * <tr><td>n</td><td>each epoch is saved; the latest and the best stay, and every n-th epoch as well</td></tr>
 * </table>
 *
 * @param retention what to keep of those that stay; where it says something it holds for an interval of 0 or less too
 */
public record SavePolicy(OptionalInt interval, Retention retention) {

    /** Saves nothing by itself and keeps everything. */
    public static final SavePolicy BY_CALL = new SavePolicy(OptionalInt.empty(), Retention.ALL);

    /** Whether the end of an epoch is saved by itself. */
    boolean savesEpochs() {
        return interval.isPresent();
    }

    /** Whether the checkpoint of an epoch stays only as long as it is the latest or the best. */
    boolean isPassing(long epochs) {
        int every = interval.orElse(0);
        return every > 0 && epochs % every != 0;
    }

    RetentionRule rule() {
        boolean onlyPointed = interval.isPresent() && interval.getAsInt() <= 0;
        boolean keepsAll = interval.isEmpty() && !retention.isGiven();
        return new RetentionRule(retention, onlyPointed, !keepsAll);
    }
}
