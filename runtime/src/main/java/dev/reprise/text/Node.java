package dev.reprise.text;

import java.util.List;

/**
 * A value as somebody wrote it, before anyone knows its type: source text with its origin. Immutable.
 */
public sealed interface Node {

    /** Where the value was written. */
    Origin origin();

    /** How a scalar was written, which decides what its text may mean. */
    enum Style {
        /** Unquoted in a file or inside brackets: {@code null} and {@code ~} mean null, the target type reads the rest. */
        PLAIN,
        /** Quoted, or known to be text: never null. */
        QUOTED,
        /**
         * The whole right-hand side of an override or of {@code @Default}: the target type decides whether it is one
         * piece of text or has the structure of a list or a map.
         */
        RAW
    }

    /** One piece of text. */
    record Scalar(String text, Style style, Origin origin) implements Node {}

    /** A list. */
    record Sequence(List<Node> items, Origin origin) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** A map in the order written, keys unique. */
    record Mapping(List<Entry> entries, Origin origin) implements Node {
        public Mapping {
            entries = List.copyOf(entries);
        }
    }

    /** One key and its value in a {@link Mapping}. */
    record Entry(Scalar key, Node value) {}
}
