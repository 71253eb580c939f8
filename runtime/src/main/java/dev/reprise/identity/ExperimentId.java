package dev.reprise.identity;

import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The identity of the code that runs: the commit that it was checked out from.
 *
 * <p>Uncommitted changes do not count. The scheme is DanLing's (0.4.0b3, {@code runner/config.py}), so that its ids and
 * ours name the same runs.
 *
 * <pre>{@code
 * ExperimentId id = ExperimentId.of(Path.of(""), jarOfMain, System.getenv(ExperimentId.VARIABLE));
 * id.value();   // "1c6ad6f0d2c5..." at that commit, "xxxxxxxxxxxxxxxx" outside of any repository
 * }</pre>
 *
 * @param value the id: ASCII and not empty; 40 lower-case hex digits from git, 64 in a SHA-256 repository
 * @param source where it was found
 * @param repository the root of the work tree that it is the commit of; null if it is not from git
 * @param problem why a repository that is there was passed by, as a sentence for the log; null if none was, or if it
 *     has no commit yet
 */
public record ExperimentId(
        String value,
        Source source,
        @Nullable Path repository,
        @Nullable String problem) {

    /** The environment variable that names the experiment where there is no repository, such as in a container. */
    public static final String VARIABLE = "REPRISE_EXPERIMENT_ID";

    /** The id of code that nothing is known of. */
    public static final String UNKNOWN = "xxxxxxxxxxxxxxxx";

    /** Where an id was found. */
    public enum Source {
        /** In the repository around the working directory. */
        WORKING_DIRECTORY,
        /** In the repository around the program's code. */
        PROGRAM_CODE,
        /** In {@link #VARIABLE}. */
        ENVIRONMENT,
        /** Nowhere: it is {@link #UNKNOWN}. */
        NONE
    }

    /**
     * An id as found.
     *
     * @throws IllegalArgumentException if the value is empty or not ASCII
     */
    public ExperimentId {
        ExperimentUuid.of(value);
    }

    /**
     * Finds the id: the commit at HEAD of the repository around the working directory, else of the one around the
     * program's code, else the environment's, else {@link #UNKNOWN}. A repository without a commit gives no id.
     *
     * @param workingDirectory where to look first; need not exist
     * @param programCode the archive or directory that the program's classes come from; null if unknown
     * @param environmentValue the value of {@link #VARIABLE}; null or empty if not set
     * @throws IllegalArgumentException if the environment's value is needed and not ASCII
     */
    public static ExperimentId of(
            Path workingDirectory, @Nullable Path programCode, @Nullable String environmentValue) {
        return new ExperimentSearch().find(workingDirectory, programCode, environmentValue);
    }

    /** The namespace of the ids of this experiment's runs: the first 16 characters, or all and {@code x}es, as bytes. */
    public UUID uuid() {
        return ExperimentUuid.of(value);
    }
}
