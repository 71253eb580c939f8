package dev.reprise.schema;

/**
 * The description of a config type: a record with components ({@link RecordSchema}) or a sealed interface with options
 * ({@link OptionSchema}). Implementations are generated, stateless and safe for use from many threads.
 *
 * @param <C> the config type
 */
public sealed interface Schema<C> permits RecordSchema, OptionSchema {

    /** The simple name of the config type. */
    String name();

    /** The config type. */
    Class<C> type();
}
