package dev.reprise.processor.diag;

import java.util.Locale;

/** The stable ids of everything that the processor can complain about. */
public enum ProblemId {
    /** The annotation stands on something that is neither a record nor a sealed interface. */
    NOT_A_RECORD,
    /** The config has type parameters. */
    GENERIC,
    /** The config cannot be named by code beside it. */
    PRIVATE,
    /** The type of a component is none that can be read from text. */
    UNSUPPORTED_TYPE,
    /** A default that its component's type cannot read. */
    DEFAULT_TYPE,
    /** A default that misses a constraint of its component. */
    DEFAULT_CONSTRAINT,
    /** A default that chooses an option which does not exist. */
    DEFAULT_OPTION,
    /** A default that sets a key which does not exist, or sets one twice. */
    DEFAULT_KEY,
    /** Two components that are read from the same key. */
    DUPLICATE_KEY,
    /** A key that cannot be written in an override. */
    BAD_KEY,
    /** A key that means something else at the place where it would stand. */
    KEY_RESERVED,
    /** A removed key that is still there, is named twice, or could never have been one. */
    REMOVED_KEY,
    /** A method that cannot make a preset. */
    PRESET_METHOD,
    /** A name of a preset that cannot be written on a command line. */
    PRESET_NAME,
    /** Two presets of the same name. */
    PRESET_DUPLICATE,
    /** A permitted config record without a name to choose it by. */
    OPTION_MISSING,
    /** Two options of the same name. */
    OPTION_DUPLICATE,
    /** A name of an option that cannot be written in an override. */
    OPTION_NAME,
    /** A permitted type that is no config record. */
    OPTION_NOT_ANNOTATED,
    /** A component of an option whose key is the one that names the option. */
    OPTION_KEY_TYPE,
    /** An option that no sealed config interface permits. */
    OPTION_ORPHAN,
    /** A config that contains itself without end. */
    RECURSIVE,
    /** More than one {@code RunSettings} in a config. */
    TWO_RUN_SETTINGS,
    /** {@code RunSettings} where a run does not find it. */
    RUN_SETTINGS_PLACE,
    /** An annotation of ours where it has no effect. */
    MISPLACED,
    /** A component that says twice, and differently, whether a resume may change it. */
    RESUMABLE_IGNORED,
    /** A secret that is a nested config, some of which may be no secret. */
    SECRET_TYPE,
    /** A default of a secret, which would stand in the source for all to see. */
    SECRET_DEFAULT,
    /** A secret that is said to be left out of the identity, or to change on resume, once more. */
    SECRET_IGNORED,
    /** A constraint, or a part of one, that is not checked. */
    CONSTRAINT_UNSUPPORTED,
    /** A constraint on a type that it says nothing about. */
    CONSTRAINT_TYPE,
    /** A constraint whose own arguments make no sense. */
    CONSTRAINT_VALUE,
    /** A failure of the processor itself. */
    INTERNAL;

    /** The id as it stands in a message, such as {@code default-type}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
