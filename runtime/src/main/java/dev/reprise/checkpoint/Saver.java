package dev.reprise.checkpoint;

import dev.reprise.checkpoint.archive.ArchiveWriter;
import dev.reprise.checkpoint.store.CheckpointName;
import dev.reprise.checkpoint.store.Pointer;
import dev.reprise.checkpoint.store.RetentionRule;
import dev.reprise.checkpoint.store.Store;
import dev.reprise.run.process.Warnings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one checkpoint after the other into a run's directory. What order it does things in makes it safe from kills. */
final class Saver {

    private final Path directory;
    private final CheckpointTexts texts;
    private final RetentionRule rule;
    private final @Nullable String resumedFrom;
    private final List<Checkpoints.Listener> listeners;

    /**
     * What is to be saved.
     *
     * @param place how far the run has come
     * @param history the results so far, may be empty
     */
    record Plan(Path file, CheckpointName place, CheckpointHeader header, String history, boolean isBest) {}

    /**
     * Writes nothing yet.
     *
     * @param listeners those that are to hear of each checkpoint; others may join meanwhile
     */
    Saver(
            Path directory,
            CheckpointTexts texts,
            RetentionRule rule,
            @Nullable String resumedFrom,
            List<Checkpoints.Listener> listeners) {
        this.directory = directory;
        this.texts = texts;
        this.rule = rule;
        this.resumedFrom = resumedFrom;
        this.listeners = listeners;
    }

    /** First the file, then the pointers to it, and only then what that makes superfluous. */
    void save(Plan plan, StateSink.States states) throws IOException {
        Files.createDirectories(directory);
        byte[] header = plan.header().toBytes();
        ArchiveWriter.write(plan.file(), archive -> {
            archive.put(ArchiveWriter.FIRST_ENTRY, header);
            archive.put(Checkpoint.CONFIG, utf8(texts.configYaml()));
            if (texts.unresolvedYaml() != null) {
                archive.put(Checkpoint.UNRESOLVED, utf8(texts.unresolvedYaml()));
            }
            archive.put(Checkpoint.OVERRIDES, utf8(texts.overridesYaml()));
            if (!plan.history().isEmpty()) {
                archive.put(Checkpoint.RESULTS, utf8(plan.history()));
            }
            states.putInto((name, writer) -> archive.put(Checkpoint.STATE + name, writer::writeTo));
        });
        String name = String.valueOf(plan.file().getFileName());
        if (plan.isBest()) {
            // Before the other: a run that is killed in between goes on from before its best and comes to it once more.
            Pointer.best(directory).set(name);
        }
        Pointer.latest(directory).set(name);
        prune(plan.place());
        tell(plan);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void prune(CheckpointName place) {
        List<String> warnings = new ArrayList<>();
        try {
            new Store(directory).prune(rule, place, resumedFrom, warnings);
        } catch (IOException e) {
            warnings.add("Cannot look for checkpoints that need not be kept: " + e.getMessage());
        }
        for (String warning : warnings) {
            Warnings.about(Checkpoints.class).warn(warning);
        }
    }

    private void tell(Plan plan) {
        for (Checkpoints.Listener listener : listeners) {
            try {
                listener.saved(plan.file(), plan.header(), plan.isBest());
            } catch (RuntimeException e) {
                Warnings.about(Checkpoints.class).warn("A listener failed at the checkpoint " + plan.file(), e);
            }
        }
    }
}
