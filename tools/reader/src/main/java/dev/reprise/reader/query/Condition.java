package dev.reprise.reader.query;

import java.util.List;

/**
 * What a run must meet, as the tree of a query. {@code toString} writes it as a query that reads back as an equal
 * condition.
 *
 * <p>A condition is true or false of every run, never unknown: a comparison is false for a run that has no value there or
 * one of another kind, and {@code ~} turns that into true.
 */
public sealed interface Condition {

    /** Every run: the empty query. */
    record All() implements Condition {
        @Override
        public String toString() {
            return "";
        }
    }

    /** All of two or more. */
    record And(List<Condition> parts) implements Condition {
        public And {
            parts = severalOf(parts);
        }

        @Override
        public String toString() {
            return ConditionText.of(this);
        }
    }

    /** At least one of two or more. */
    record Or(List<Condition> parts) implements Condition {
        public Or {
            parts = severalOf(parts);
        }

        @Override
        public String toString() {
            return ConditionText.of(this);
        }
    }

    /** The opposite. {@code x not in [..]} is the opposite of {@code x in [..]}. */
    record Not(Condition part) implements Condition {
        @Override
        public String toString() {
            return ConditionText.of(this);
        }
    }

    /**
     * One value beside another. Numbers compare exactly, texts by code point, times with times, durations with durations,
     * booleans, lists and maps are only equal or not. Between different kinds nothing is true, {@code !=} neither; nor
     * between fields of which one is missing or null. Only beside the word {@code null}, {@code ==} and {@code !=} ask
     * whether there is something.
     */
    record Comparison(Operand left, Operator operator, Operand right) implements Condition {

        /**
         * @throws IllegalArgumentException if no side is a name
         */
        public Comparison {
            if (left instanceof Operand.Literal && right instanceof Operand.Literal) {
                throw new IllegalArgumentException("Neither side is a name: " + left + " and " + right);
            }
        }

        @Override
        public String toString() {
            return ConditionText.of(this);
        }
    }

    /** Equal to one of the values; {@code null} among them is met by a run that has nothing there. */
    record In(Operand.Name name, List<Operand.Literal> values) implements Condition {
        public In {
            values = List.copyOf(values);
        }

        @Override
        public String toString() {
            return ConditionText.of(this);
        }
    }

    /** {@code 'baseline' in info.tags}: a list with an element that is equal to the value. */
    record Contains(Operand.Literal value, Operand.Name name) implements Condition {
        @Override
        public String toString() {
            return ConditionText.of(this);
        }
    }

    /**
     * A text in which a regular expression finds something.
     *
     * @param regex a text, as {@link java.util.regex.Pattern} reads it
     */
    record Matches(Operand.Name name, Operand.Literal regex) implements Condition {
        public Matches {
            text(regex);
        }

        @Override
        public String toString() {
            return ConditionText.of(this);
        }
    }

    /** A text that begins with another, character by character. */
    record StartsWith(Operand.Name name, Operand.Literal prefix) implements Condition {
        public StartsWith {
            text(prefix);
        }

        @Override
        public String toString() {
            return ConditionText.of(this);
        }
    }

    /**
     * There is such a name in the run, or one below it: {@code exists(config.optimizer)} holds where
     * {@code config.optimizer.lr} does. A name that is known to be null exists.
     */
    record Exists(Operand.Name name) implements Condition {
        @Override
        public String toString() {
            return ConditionText.of(this);
        }
    }

    private static List<Condition> severalOf(List<Condition> parts) {
        if (parts.size() < 2) {
            throw new IllegalArgumentException("Fewer than two parts: " + parts);
        }
        return List.copyOf(parts);
    }

    private static void text(Operand.Literal literal) {
        if (!(literal.value() instanceof String)) {
            throw new IllegalArgumentException("Not a text: " + literal);
        }
    }
}
