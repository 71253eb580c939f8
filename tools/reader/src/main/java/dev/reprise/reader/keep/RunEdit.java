package dev.reprise.reader.keep;

import dev.reprise.run.RecordFile;
import dev.reprise.run.RunRecord;
import dev.reprise.text.TextException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Changes what the user says of a run, in its {@code run.yaml}, also while the run goes on: the file is replaced whole,
 * and neither the run nor another who edits loses anything.
 *
 * <pre>{@code
 * RunEdit.note(directory, "the one in the paper");
 * RunEdit.tags(directory, List.of("paper"), List.of("draft"));
 * }</pre>
 */
public final class RunEdit {

    private static final String TAGS = "tags";
    private static final String MLXP = "metadata/info.yaml";

    private RunEdit() {}

    /**
     * Sets the note of a run.
     *
     * @param note null or blank to take it away
     * @throws KeepException if the record cannot be read or written
     */
    public static void note(Path directory, @Nullable String note) {
        edit(directory, record -> record.with("note", note == null || note.isBlank() ? null : note));
    }

    /**
     * Adds tags to a run and takes others away. Those that are there keep their order; new ones come last; a tag that is
     * added and taken away is taken away.
     *
     * @throws IllegalArgumentException if a tag to add is blank
     * @throws KeepException if the record cannot be read or written
     */
    public static void tags(Path directory, List<String> added, List<String> removed) {
        for (String tag : added) {
            if (tag.isBlank()) {
                throw new IllegalArgumentException("A tag must have at least one letter.");
            }
        }
        edit(directory, record -> {
            Set<String> tags = new LinkedHashSet<>();
            if (record.value(TAGS) instanceof List<?> before) {
                before.forEach(tag -> tags.add(String.valueOf(tag)));
            } else if (record.value(TAGS) != null) {
                tags.add(String.valueOf(record.text(TAGS))); // written by hand
            }
            tags.addAll(added);
            removed.forEach(tags::remove);
            return record.with(TAGS, new ArrayList<>(tags));
        });
    }

    /** Refuses runs of other programs, which know nothing of the locks. */
    static void checkOwn(Path directory, String what) {
        if (!Files.exists(directory.resolve(RunRecord.FILE_NAME)) && Files.exists(directory.resolve(MLXP))) {
            throw new KeepException("Cannot " + what + " the run '" + directory
                    + "': it was written by MLXP. Such runs are read, and left as they are.");
        }
    }

    private static void edit(Path directory, UnaryOperator<RunRecord> change) {
        checkOwn(directory, "edit");
        try {
            RecordFile.edit(directory, change::apply);
        } catch (TextException e) {
            throw new KeepException("Cannot edit the run '" + directory + "': " + e.origin() + " " + e.getMessage(), e);
        } catch (IOException e) {
            throw new KeepException("Cannot edit the run '" + directory + "': " + e.getMessage(), e);
        }
    }
}
