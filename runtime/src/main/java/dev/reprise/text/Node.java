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
        /** Unquoted in a file: {@code null} and {@code ~} mean null, the target type reads the rest. */
        PLAIN,
        /**
         * Unquoted in an override: inside its brackets, or all of its value. {@code null} in any case and {@code ~} mean
         * null, the target type reads the rest; where none is declared, the words of overrides count, not YAML's.
         */
        WORD,
        /** Quoted, or known to be text: never null. */
        QUOTED,
        /** Text that came from a value, not from somebody's writing: never null, and no interpolation is looked for. */
        LITERAL,
        /**
         * The whole right-hand side of an override or of {@code @Default}: the target type decides whether it is one
         * piece of text or has the structure of a list or a map.
         */
        RAW;

        /** Whether the text is text and nothing else. */
        public boolean isText() {
            return this == QUOTED || this == LITERAL;
        }
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

    /** Several values for one key, of which each config of a sweep gets one. */
    sealed interface Sweep extends Node {

        /** Notes for whoever chooses the values, such as {@code log}. */
        List<String> tags();

        /** The same sweep with these tags instead of its own. */
        Sweep tagged(List<String> newTags);
    }

    /**
     * Values one after the other.
     *
     * @param values what to choose from; may hold sweeps, whose values count one by one
     * @param simple whether it was written {@code a,b}, without {@code choice(...)}
     * @param shuffled whether the order is to be random
     */
    record Choice(List<Node> values, boolean simple, boolean shuffled, List<String> tags, Origin origin)
            implements Sweep {
        public Choice {
            values = List.copyOf(values);
            tags = List.copyOf(tags);
        }

        @Override
        public Choice tagged(List<String> newTags) {
            return new Choice(values, simple, shuffled, newTags, origin);
        }
    }

    /**
     * Numbers in equal steps: whole ones if all three are, else decimals.
     *
     * @param stop the first number that is no longer part of it
     * @param step not zero
     * @param shuffled whether the order is to be random
     */
    record Range(Scalar start, Scalar stop, Scalar step, boolean shuffled, List<String> tags, Origin origin)
            implements Sweep {
        public Range {
            tags = List.copyOf(tags);
        }

        @Override
        public Range tagged(List<String> newTags) {
            return new Range(start, stop, step, shuffled, newTags, origin);
        }
    }

    /** Any number between two others: only an optimizer can choose. */
    record Interval(Scalar start, Scalar end, List<String> tags, Origin origin) implements Sweep {
        public Interval {
            tags = List.copyOf(tags);
        }

        @Override
        public Interval tagged(List<String> newTags) {
            return new Interval(start, end, newTags, origin);
        }
    }

    /**
     * All options, or constants, whose names match one of the first patterns and none of the second: {@code *} stands
     * for any text, {@code ?} for any character, {@code [ab]} for one of these, {@code [!ab]} for any other.
     */
    record Glob(List<String> include, List<String> exclude, List<String> tags, Origin origin) implements Sweep {
        public Glob {
            include = List.copyOf(include);
            exclude = List.copyOf(exclude);
            tags = List.copyOf(tags);
        }

        @Override
        public Glob tagged(List<String> newTags) {
            return new Glob(include, exclude, newTags, origin);
        }
    }
}
