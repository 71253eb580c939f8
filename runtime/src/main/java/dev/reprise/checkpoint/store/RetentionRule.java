package dev.reprise.checkpoint.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which checkpoints may go, by their names alone: what is in the directory counts, whichever attempt saved it.
 *
 * @param retention what the user wants
 * @param onlyPointed whether, where the user wants nothing of that kind, only those stay that a pointer names
 * @param dropsPassing whether those that were saved between two that stay may go
 */
public record RetentionRule(Retention retention, boolean onlyPointed, boolean dropsPassing) {

    /**
     * Which may go, unless something else needs them.
     *
     * @param names in order of progress
     * @param now what lies beyond is not among the newest
     */
    List<CheckpointName> superfluous(List<CheckpointName> names, CheckpointName now) {
        Set<CheckpointName> kept = new HashSet<>();
        if (!retention.isGiven() && !onlyPointed) {
            kept.addAll(names);
        }
        if (retention.last().isPresent()) {
            keepLast(names, now, retention.last().getAsInt(), kept);
        }
        if (retention.every().isPresent()) {
            keepEvery(names, retention.every().getAsInt(), kept);
        }
        List<CheckpointName> superfluous = new ArrayList<>();
        for (CheckpointName name : names) {
            if (!kept.contains(name) || (name.passing() && dropsPassing)) {
                superfluous.add(name);
            }
        }
        return superfluous;
    }

    private static void keepLast(List<CheckpointName> names, CheckpointName now, int count, Set<CheckpointName> kept) {
        int left = count;
        for (int i = names.size() - 1; i >= 0 && left > 0; i--) {
            CheckpointName name = names.get(i);
            if (!name.passing() && name.isUpTo(now)) {
                kept.add(name);
                left--;
            }
        }
    }

    private static void keepEvery(List<CheckpointName> names, int every, Set<CheckpointName> kept) {
        long epoch = -1;
        long steps = -1;
        for (CheckpointName name : names) {
            if (!name.passing() && name.epochs() % every == 0) {
                if (name.epochs() != epoch) {
                    epoch = name.epochs();
                    steps = name.steps();
                }
                if (name.steps() == steps) {
                    kept.add(name);
                }
            }
        }
    }
}
