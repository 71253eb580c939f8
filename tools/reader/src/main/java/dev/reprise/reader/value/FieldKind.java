package dev.reprise.reader.value;

/** Where the values of a field come from. */
public enum FieldKind {
    /** {@code config.<key>}: the resolved config. */
    CONFIG,
    /** {@code info.<key>}: the record of the run. */
    INFO,
    /** {@code <file>.<column>}: a column of a file of metrics. */
    METRIC,
    /** {@code artifact.<type>.<name>}: a saved artifact. */
    ARTIFACT
}
