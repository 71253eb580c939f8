package dev.reprise.processor.model;

/** The names of our annotations. */
public final class Annotations {

    public static final String EXPERIMENT_CONFIG = "dev.reprise.config.ExperimentConfig";
    public static final String OPTION = "dev.reprise.config.Option";
    public static final String DEFAULT = "dev.reprise.config.Default";
    public static final String KEY = "dev.reprise.config.Key";
    public static final String HASH_IGNORED = "dev.reprise.config.HashIgnored";
    public static final String RESUMABLE = "dev.reprise.config.Resumable";
    public static final String SECRET = "dev.reprise.config.Secret";

    public static final String PRESET = "dev.reprise.config.Preset";
    public static final String REMOVED = "dev.reprise.config.Removed";
    /** What the compiler puts several of the same into. */
    public static final String REMOVED_LIST = "dev.reprise.config.Removed.List";

    private Annotations() {}
}
